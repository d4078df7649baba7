package org.zhunsheng.server.workbook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 交回的工作簿的 SQL；哪些表装得进一个工作簿。 */
@Repository
class WorkbookStore {

    /** 填得了整张的，或者有自己处室的行的。 */
    private static final String OPEN = """
             from fillings f
            where f.open and (f.place like any (:file)
                  or exists (select from division_rows d where d.filling_id = f.id and d.place like any (:divisions)))
            """;

    private static final int BUNDLES = 200;

    private final JdbcClient db;

    WorkbookStore(JdbcClient db) {
        this.db = db;
    }

    /** 期限近的在前。 */
    List<Bundle> bundles(Scope file, Scope divisions) {
        return db.sql("with mine as materialized (select f.*" + OPEN + """
                )
                select m.kind, m.year, m.place, coalesce(o.name, '') as unit, count(*)::int as forms,
                       (count(*) filter (where a.state = 'open'))::int as unbegun,
                       min(coalesce(a.deadline, (select d.deadline from division_filling(m.id) d))) as deadline
                  from mine m left join assignments a on a.id = m.assignment_id left join organizations o on o.place = m.place
                 group by m.kind, m.year, m.place, o.name
                 order by deadline, m.place, m.kind, m.year limit :limit
                """)
                .param("file", file.patterns())
                .param("divisions", divisions.patterns())
                .param("limit", BUNDLES)
                .query(Bundle.class)
                .list();
    }

    /** 一个工作簿里的各张填报表。 */
    List<Long> fillings(Bundle bundle, Scope file, Scope divisions) {
        return db.sql("select f.id" + OPEN
                        + " and f.kind = :kind and f.year = :year and f.place = :place order by f.project_id, f.id")
                .param("file", file.patterns())
                .param("divisions", divisions.patterns())
                .param("kind", bundle.kind())
                .param("year", bundle.year())
                .param("place", bundle.place())
                .query(Long.class)
                .list();
    }

    /** 其中还没有开始填报的填报。 */
    List<Long> unbegun(Bundle bundle, Scope file) {
        return db.sql("""
                select a.id from fillings f join assignments a on a.id = f.assignment_id
                 where f.open and a.state = 'open' and f.place like any (:file)
                   and f.kind = :kind and f.year = :year and f.place = :place order by a.id
                """)
                .param("file", file.patterns())
                .param("kind", bundle.kind())
                .param("year", bundle.year())
                .param("place", bundle.place())
                .query(Long.class)
                .list();
    }

    /** 交回的一份。 */
    record Kept(
            long id, String name, String content, @Nullable String outcome) {}

    /** 放下一份，替换这个帐号从前的。 */
    long keep(long account, String name, String content) {
        db.sql("select clear_workbooks()").query((row, number) -> 0).list();
        return db.sql("""
                insert into workbooks (account_id, name, content) values (:account, :name, cast(:content as jsonb)) returning id
                """)
                .param("account", account)
                .param("name", name)
                .param("content", content)
                .query(Long.class)
                .single();
    }

    Optional<Kept> find(long id, long account) {
        return db.sql("""
                select id, name, content::text, outcome::text from workbooks
                 where id = :id and account_id = :account and expires_at > now()
                """)
                .param("id", id)
                .param("account", account)
                .query(Kept.class)
                .optional();
    }

    /** 这个帐号还没有到期的一份。 */
    Optional<Kept> latest(long account) {
        return db.sql("""
                select id, name, '{}' as content, outcome::text from workbooks where account_id = :account and expires_at > now()
                """).param("account", account).query(Kept.class).optional();
    }

    void settle(long id, long account, String outcome) {
        db.sql("update workbooks set outcome = cast(:outcome as jsonb) where id = :id and account_id = :account")
                .param("id", id)
                .param("account", account)
                .param("outcome", outcome)
                .update();
    }
}
