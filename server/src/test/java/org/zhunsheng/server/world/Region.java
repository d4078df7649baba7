package org.zhunsheng.server.world;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.access.Restriction;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;

/** 一个地区：财政局、主管部门、两个单位、一个单位的两个处室；谁来做，临时授。 */
public final class Region {

    public final World world;
    public final long bureau;
    public final long department;
    public final long unit;
    public final long other;
    public final long first;
    public final long second;

    public Region(Database database) {
        world = new World(database);
        bureau = world.organization(1, "bureau", "云溪县财政局");
        department = world.organization(bureau, "department", "云溪县水利局");
        unit = world.organization(department, "unit", "云溪县水文站");
        other = world.organization(department, "unit", "云溪县水库管理所");
        first = world.organization(unit, "division", "测报科");
        second = world.organization(unit, "division", "财务科");
    }

    public String code(long organization) {
        return world.code(organization);
    }

    /** 新的帐号，在这个机构担任这个角色。 */
    public long account(Role role, long organization) {
        long account = world.account("r-" + UUID.randomUUID().toString().substring(0, 12), organization);
        world.grant(account, role, organization);
        return account;
    }

    /** 以这个帐号的身份。 */
    public <T> T as(long account, Role role, long organization, Supplier<T> work) {
        String place = world.asOwner(db -> db.sql("select place from organizations where id = :id")
                .param("id", organization)
                .query(String.class)
                .single());
        List<Post> posts = List.of(new Post(role, organization, place));
        return new Caller(account, "region", posts, null, "", null, null, Restriction.NONE, "", "").run(work);
    }

    /** 数一数这张表里的几行。 */
    public int count(String what) {
        return world.asOwner(db ->
                db.sql("select count(*) from " + what).query(Integer.class).single());
    }
}
