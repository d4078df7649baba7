package org.zhunsheng.server.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 找机构的 SQL。每一句都带范围，长短与机构的总数无关：从索引里取一段，够一页就停。 */
@Repository
class OrganizationStore {

    private static final String COLUMNS = "o.id, o.parent_id, o.kind, o.code, o.name, o.place, o.closed_on, o.version";

    private final JdbcClient db;

    OrganizationStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Organization> find(long id, Scope scope) {
        return db.sql("select " + COLUMNS + " from organizations o where o.id = :id and o.place like any (:scope)")
                .param("id", id)
                .param("scope", scope.patterns())
                .query(Organization.class)
                .optional();
    }

    /** 范围最上面的几个机构，从这个机构之后开始，按位置排。 */
    List<Organization> roots(Scope scope, long after, int limit) {
        Reach reach = Reach.of(scope);
        return db.sql("select " + COLUMNS + """
                  from organizations o
                 where o.place = any (:tops) and o.place like any (:scope)
                   and o.place > coalesce((select place from organizations where id = :after and place like any (:scope)), '')
                 order by o.place limit :limit
                """)
                .param("tops", reach.tops())
                .param("scope", reach.patterns())
                .param("after", after)
                .param("limit", limit)
                .query(Organization.class)
                .list();
    }

    /** 范围之内的全部机构，按位置排：上级在下级之前。 */
    List<Organization> all(Scope scope, long after, int limit) {
        Reach reach = Reach.of(scope);
        return db.sql("select " + COLUMNS + """
                  from unnest(cast(:tops as text[])) s (top)
                 cross join lateral (
                       select * from organizations i
                        where i.place >= s.top and i.place < s.top || '~' and i.place like any (:scope)
                          and i.place > coalesce((select place from organizations where id = :after and place like any (:scope)), '')
                        order by i.place limit :limit) o
                 order by o.place limit :limit
                """)
                .param("tops", reach.tops())
                .param("scope", reach.patterns())
                .param("after", after)
                .param("limit", limit)
                .query(Organization.class)
                .list();
    }

    /** 直接的下级，按编码排。 */
    List<Organization> children(long parent, Scope scope, long after, int limit) {
        return db.sql("select " + COLUMNS + """
                  from organizations o
                 where o.parent_id = :parent and o.place like any (:scope)
                   and (o.code, o.id) > (coalesce((select code from organizations where id = :after and place like any (:scope)), ''),
                                         cast(:after as bigint))
                 order by o.code, o.id limit :limit
                """)
                .param("parent", parent)
                .param("scope", scope.patterns())
                .param("after", after)
                .param("limit", limit)
                .query(Organization.class)
                .list();
    }

    /** 位置链上看得见的各级，从上到下。 */
    List<Organization> chain(Long[] ids, Scope scope) {
        return db.sql("select " + COLUMNS + """
                  from organizations o where o.id = any (:ids) and o.place like any (:scope) order by length(o.place), o.place
                """)
                .param("ids", ids)
                .param("scope", scope.patterns())
                .query(Organization.class)
                .list();
    }

    /** 没有停用的直接下级的名称，至多这么多个。 */
    List<String> openChildren(long parent, int limit) {
        return db.sql("""
                select name from organizations where parent_id = :parent and closed_on is null order by code, id limit :limit
                """)
                .param("parent", parent)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** 用这个编码的机构；同一个编码在几个地区可以各有一个。 */
    List<Organization> withCode(String code, Scope scope) {
        Reach reach = Reach.of(scope);
        return db.sql("select " + COLUMNS + """
                  from unnest(cast(:tops as text[])) s (top)
                  join organization_terms t on t.term = '#' || lower(:code) and t.place >= s.top and t.place < s.top || '~'
                  join organizations o on o.id = t.organization_id and o.code = :code and o.place like any (:scope)
                 order by o.place limit 500
                """)
                .param("tops", reach.tops())
                .param("scope", reach.patterns())
                .param("code", code)
                .query(Organization.class)
                .list();
    }
}
