package org.zhunsheng.server.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 看一个项目的 SQL；每一句都带范围。 */
@Repository
class ProjectStore {

    private static final int MOST = 200;

    private final JdbcClient db;

    ProjectStore(JdbcClient db) {
        this.db = db;
    }

    /** 从这一天起叫这个名称。 */
    public record NameLine(LocalDate validFrom, String name) {

        /** 不知道从哪一天起。 */
        public boolean isFirst() {
            return validFrom.equals(Project.BEGINNING);
        }
    }

    /** 实施处室；在范围之外的，编码与名称为空。 */
    public record Division(
            long id, @Nullable String code, @Nullable String name) {}

    /**
     * 指向的项目；在范围之外的，编码与名称为空。
     *
     * @param relation {@code parent} 或 {@code predecessor}
     */
    public record Link(
            String relation,
            long id,
            @Nullable String code,
            @Nullable String name) {}

    /** 别的项目，只为了打开它。 */
    public record Other(long id, String code, String name) {}

    Optional<Project> find(long id, Scope scope) {
        return db.sql("select * from projects where id = :id and place like any (:scope)")
                .param("id", id)
                .param("scope", scope.patterns())
                .query(Project.class)
                .optional();
    }

    /** 用这个编码的项目，在这个地区之内。 */
    Optional<Project> withCode(String code, String region, Scope scope) {
        return db.sql("""
                select * from projects
                 where code = :code and split_part(place, '/', 2) = split_part(:region, '/', 2) and place like any (:scope)
                """)
                .param("code", code)
                .param("region", region)
                .param("scope", scope.patterns())
                .query(Project.class)
                .optional();
    }

    List<NameLine> names(long id, Scope scope) {
        return db.sql("""
                select valid_from, name from project_names
                 where project_id = :id and place like any (:scope) order by valid_from desc limit :most
                """)
                .param("id", id)
                .param("scope", scope.patterns())
                .param("most", MOST)
                .query(NameLine.class)
                .list();
    }

    List<SubProject> subProjects(long id, Scope scope) {
        return db.sql("""
                select id, number, name, closed_on from sub_projects
                 where project_id = :id and place like any (:scope) order by number limit :most
                """)
                .param("id", id)
                .param("scope", scope.patterns())
                .param("most", MOST)
                .query(SubProject.class)
                .list();
    }

    List<Division> divisions(long id, Scope scope, Scope seen) {
        return db.sql("""
                select d.organization_id as id, o.code, o.name
                  from project_divisions d left join organizations o on o.id = d.organization_id and o.place like any (:seen)
                 where d.project_id = :id and d.place like any (:scope) order by o.code, d.organization_id limit :most
                """)
                .param("id", id)
                .param("scope", scope.patterns())
                .param("seen", seen.patterns())
                .param("most", MOST)
                .query(Division.class)
                .list();
    }

    List<Link> links(long id, Scope scope) {
        return db.sql("""
                select l.relation, l.target_id as id, p.code, p.name
                  from project_links l left join projects p on p.id = l.target_id and p.place like any (:scope)
                 where l.project_id = :id and l.place like any (:scope) order by l.relation
                """)
                .param("id", id)
                .param("scope", scope.patterns())
                .query(Link.class)
                .list();
    }

    /** 指着它的项目：下级的，或者下一年的。 */
    List<Other> pointing(long id, String relation, Scope scope) {
        return db.sql("""
                select p.id, p.code, p.name from project_links l join projects p on p.id = l.project_id
                 where l.target_id = :id and l.relation = :relation and p.place like any (:scope) order by p.code, p.id limit :most
                """)
                .param("id", id)
                .param("relation", relation)
                .param("scope", scope.patterns())
                .param("most", MOST)
                .query(Other.class)
                .list();
    }
}
