package org.zhunsheng.server.project;

import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 列项目的 SQL：按单位的位置、编码排，从索引里取一段，够一页就停。查找只用等值与先后比较：行级安全之下，别的比较走不了索引；
 * 先走最少见的词，别的词逐个核对。
 */
@Repository
class ProjectList {

    /** 数到这么多就不再数：都是常见的词，先走哪一个差不多。 */
    private static final int COMMON = 300;

    private static final String COLUMNS = """
            p.id, p.organization_id, p.place, p.code, p.name, p.kind, p.recurrent, p.starts_on, p.ends_on, p.audience, p.extent, p.closed_on, p.version
            """;

    private static final String FILTERS = """
            and (:kind = '' or p.kind = :kind)
            and (cast(:recurrent as boolean) is null or p.recurrent = :recurrent)
            and (cast(:closed as boolean) is null or (p.closed_on is not null) = :closed)
            """;

    private static final String ALL = "select " + COLUMNS + ", coalesce(o.name, '') as unit" + """
              from unnest(cast(:tops as text[])) s (top)
             cross join lateral (
                   select * from projects p
                    where p.place >= s.top and p.place < s.top || '~' and p.place like any (:scope)
                      and (p.place, p.code, p.id) > (:place, :code, :id)
            """ + FILTERS + """
                    order by p.place, p.code, p.id limit :limit) p
              left join organizations o on o.id = p.organization_id
             order by p.place, p.code, p.id limit :limit
            """;

    private static final String SEARCH = """
            with asked as (
                select w.term from (select distinct name_terms(word) as term from unnest(string_to_array(:query, ' ')) words (word)) w
                 where length(w.term) > 1
                 order by (select count(*) from (select from unnest(cast(:tops as text[])) s (top)
                                                   join project_terms t on t.term = w.term and t.place >= s.top and t.place < s.top || '~'
                                                  limit :common) few), w.term
            ),
            ways as (
                select (array_agg(term))[1] as first, (array_agg(term))[2:] as others from asked
                 union all select '#' || lower(:query), '{}'
            ),
            page as (
                select distinct f.place, f.code, f.project_id
                  from ways cross join unnest(cast(:tops as text[])) s (top)
                 cross join lateral (
                       select t.place, t.code, t.project_id
                         from project_terms t join projects p on p.id = t.project_id
                        where t.term = ways.first and t.place >= s.top and t.place < s.top || '~' and t.place like any (:scope)
                          and (t.place, t.code, t.project_id) > (:place, :code, :id)
                          and not exists (
                              select from unnest(ways.others) o (term)
                               where not exists (select from project_terms u where u.term = o.term and u.place = t.place
                                                    and u.code = t.code and u.project_id = t.project_id))
            """ + FILTERS + """
                        order by t.place, t.code, t.project_id limit :limit) f
                 order by 1, 2, 3 limit :limit
            )
            select\s""" + COLUMNS + ", coalesce(o.name, '') as unit" + """
              from page join projects p on p.id = page.project_id left join organizations o on o.id = p.organization_id
             where p.place like any (:scope) order by p.place, p.code, p.id
            """;

    private static final RowMapper<Project> PROJECT = new DataClassRowMapper<>(Project.class);

    private final JdbcClient db;

    ProjectList(JdbcClient db) {
        this.db = db;
    }

    /** 上一页的最后一个在哪里；第一页在一切之前。 */
    record Key(String place, String code, long id) {

        static final Key FIRST = new Key("", "", 0);
    }

    Key key(long after, Reach reach) {
        if (after == 0) return Key.FIRST;
        return db.sql("select place, code, id from projects where id = :after and place like any (:scope)")
                .param("after", after)
                .param("scope", reach.patterns())
                .query(Key.class)
                .optional()
                .orElse(Key.FIRST);
    }

    List<ProjectLine> list(ProjectFilter filter, Reach reach, Key after, int limit) {
        return db.sql(filter.text().isEmpty() ? ALL : SEARCH)
                .param("query", filter.text())
                .param("common", COMMON)
                .param("tops", reach.tops())
                .param("scope", reach.patterns())
                .param("place", after.place())
                .param("code", after.code())
                .param("id", after.id())
                .param("kind", filter.kind())
                .param("recurrent", filter.recurrent())
                .param("closed", filter.state() == null ? null : filter.state() == ProjectFilter.State.CLOSED)
                .param("limit", limit)
                .query((row, number) -> new ProjectLine(PROJECT.mapRow(row, number), row.getString("unit")))
                .list();
    }
}
