package org.zhunsheng.server.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 沿革的 SQL：某一天叫什么、属于谁。 */
@Repository
class HistoryStore {

    private final JdbcClient db;

    HistoryStore(JdbcClient db) {
        this.db = db;
    }

    /** 从这一天起叫这个名称。 */
    public record NameLine(LocalDate validFrom, String name) {}

    /** 从这一天起属于这个上级；名称在范围之外的为空。 */
    public record ParentLine(
            LocalDate validFrom, long parentId, @Nullable String name) {}

    List<NameLine> names(long id, Scope scope) {
        return db.sql("""
                select valid_from, name from organization_names
                 where organization_id = :id and place like any (:scope) order by valid_from desc limit 200
                """)
                .param("id", id)
                .param("scope", scope.patterns())
                .query(NameLine.class)
                .list();
    }

    List<ParentLine> parents(long id, Scope scope) {
        return db.sql("""
                select p.valid_from, p.parent_id, o.name from organization_parents p
                  left join organizations o on o.id = p.parent_id and o.place like any (:scope)
                 where p.organization_id = :id and p.place like any (:scope) order by p.valid_from desc limit 200
                """)
                .param("id", id)
                .param("scope", scope.patterns())
                .query(ParentLine.class)
                .list();
    }

    Optional<String> nameOn(long id, LocalDate date, Scope scope) {
        return db.sql("""
                select name from organization_names
                 where organization_id = :id and valid_from <= :date and place like any (:scope) order by valid_from desc limit 1
                """)
                .param("id", id)
                .param("date", date)
                .param("scope", scope.patterns())
                .query(String.class)
                .optional();
    }

    /** 这些机构在那一天的名称；那一天还没有的，不在其中。 */
    List<NameOn> namesOn(Long[] ids, LocalDate date, Scope scope) {
        return db.sql("""
                select distinct on (organization_id) organization_id as id, name from organization_names
                 where organization_id = any (:ids) and valid_from <= :date and place like any (:scope)
                 order by organization_id, valid_from desc
                """)
                .param("ids", ids)
                .param("date", date)
                .param("scope", scope.patterns())
                .query(NameOn.class)
                .list();
    }

    /** 某个机构在那一天的名称。 */
    public record NameOn(long id, String name) {}

    /** 那一天的下级，用那一天的名称，按编码排。 */
    List<Organization> childrenOn(long parent, LocalDate date, Scope scope, long after, int limit) {
        return db.sql("""
                select o.id, p.parent_id, o.kind, o.code, n.name, o.place,
                       case when o.closed_on <= :date then o.closed_on end as closed_on, o.version
                  from organization_parents p
                  join organizations o on o.id = p.organization_id and o.place like any (:scope)
                  join lateral (select name from organization_names h where h.organization_id = o.id and h.valid_from <= :date
                                 order by valid_from desc limit 1) n on true
                 where p.parent_id = :parent and p.valid_from <= :date
                   and not exists (select from organization_parents q
                                    where q.organization_id = p.organization_id and q.valid_from > p.valid_from and q.valid_from <= :date)
                   and (o.code, o.id) > (coalesce((select code from organizations where id = :after and place like any (:scope)), ''),
                                         cast(:after as bigint))
                 order by o.code, o.id limit :limit
                """)
                .param("parent", parent)
                .param("date", date)
                .param("scope", scope.patterns())
                .param("after", after)
                .param("limit", limit)
                .query(Organization.class)
                .list();
    }
}
