package org.zhunsheng.server.organization;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.access.Restriction;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.World;

/** 一个地区：财政局、教育局、两所学校；另有一个管理员管这个地区。 */
final class Town {

    final World world;
    final long bureau;
    final long department;
    final long school;
    final long office;
    final long account;

    Town(Database database) {
        world = new World(database);
        bureau = world.organization(1, "bureau", "云溪县财政局");
        department = world.organization(bureau, "department", "云溪县教育局");
        school = world.organization(department, "unit", "云溪县第一中学");
        office = world.organization(department, "division", "计划财务科");
        account = world.account("town-" + UUID.randomUUID().toString().substring(0, 8), bureau);
        world.grant(account, Role.SYSTEM_ADMINISTRATOR, bureau);
    }

    String place(long id) {
        return world.asOwner(db -> db.sql("select place from organizations where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    String code(long id) {
        return world.asOwner(db -> db.sql("select code from organizations where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    /** 以这个地区的管理员的身份。 */
    <T> T as(Supplier<T> work) {
        return as(account, Role.SYSTEM_ADMINISTRATOR, bureau, work);
    }

    <T> T as(long who, Role role, long organization, Supplier<T> work) {
        Post post = new Post(role, organization, place(organization));
        return new Caller(who, "town", List.of(post), null, "", null, null, Restriction.NONE, "", "").run(work);
    }
}
