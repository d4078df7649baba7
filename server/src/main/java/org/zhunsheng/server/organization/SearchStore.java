package org.zhunsheng.server.organization;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/**
 * 按名称的一部分与编码的开头查找。只用等值与先后比较：行级安全之下，别的比较走不了索引。
 * 先走最少见的词，别的词逐个核对；够一页就停。
 */
@Repository
class SearchStore {

    /** 数到这么多就不再数：都是常见的词，先走哪一个差不多。 */
    private static final int COMMON = 300;

    private static final String SEARCH = """
            with asked as (
                select w.term from (select distinct name_terms(word) as term from unnest(string_to_array(:query, ' ')) words (word)) w
                 where length(w.term) > 1
                 order by (select count(*) from (select from unnest(cast(:tops as text[])) s (top)
                                                   join organization_terms t on t.term = w.term and t.place >= s.top and t.place < s.top || '~'
                                                  limit :common) few), w.term
            ),
            ways as (
                select (array_agg(term))[1] as first, (array_agg(term))[2:] as others from asked
                 union all select '#' || lower(:query), '{}'
            ),
            page as (
                select distinct f.place
                  from ways cross join unnest(cast(:tops as text[])) s (top)
                 cross join lateral (
                       select t.place from organization_terms t
                        where t.term = ways.first and t.place >= s.top and t.place < s.top || '~' and t.place like any (:scope)
                          and t.place > coalesce((select place from organizations where id = :after and place like any (:scope)), '')
                          and not exists (
                              select from unnest(ways.others) o (term)
                               where not exists (select from organization_terms u
                                                  where u.term = o.term and u.place = t.place and u.organization_id = t.organization_id))
                        order by t.place limit :limit) f
                 order by f.place limit :limit
            )
            select o.id, o.parent_id, o.kind, o.code, o.name, o.place, o.closed_on, o.version
              from page join organizations o on o.place = page.place
             where o.place like any (:scope) order by o.place
            """;

    private final JdbcClient db;

    SearchStore(JdbcClient db) {
        this.db = db;
    }

    List<Organization> search(String query, Scope scope, long after, int limit) {
        Reach reach = Reach.of(scope);
        return db.sql(SEARCH)
                .param("query", query)
                .param("tops", reach.tops())
                .param("scope", reach.patterns())
                .param("after", after)
                .param("common", COMMON)
                .param("limit", limit)
                .query(Organization.class)
                .list();
    }
}
