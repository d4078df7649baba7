package org.zhunsheng.server.filling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 处室的行的 SQL。 */
@Repository
class DivisionStore {

    /** 确认之后，这一行又改过。 */
    private static final String STALE = """
            d.confirmed_number is not null and exists (
                select from cells c where c.filling_id = d.filling_id and c.row = d.row and c.number > d.confirmed_number)
            """;

    /** 这一行还在。 */
    private static final String LIVING = """
            exists (select from cells i where i.filling_id = d.filling_id and i.row = d.row and i.field = '@' and i.value <> '')
            """;

    private final JdbcClient db;

    DivisionStore(JdbcClient db) {
        this.db = db;
    }

    /** 有自己处室的行的那张表。 */
    Optional<Filling> find(long id, Scope divisions) {
        return db.sql("select " + FillingStore.COLUMNS + """
                 from fillings f where id = :id and exists (
                    select from division_rows d where d.filling_id = f.id and d.place like any (:divisions))
                """)
                .param("id", id)
                .param("divisions", divisions.patterns())
                .query(Filling.class)
                .optional();
    }

    /** 一张看得见的表的各行。 */
    List<DivisionRow> rows(long filling, Scope divisions) {
        return db.sql("select d.row, d.place like any (:divisions) as mine, d.confirmed_at, " + STALE
                        + " as stale from division_rows d where d.filling_id = :filling and " + LIVING
                        + " order by d.row")
                .param("filling", filling)
                .param("divisions", divisions.patterns())
                .query(DivisionRow.class)
                .list();
    }

    /** 记下改的人；现在不能填的为否。 */
    boolean author(long filling) {
        return db.sql("select division_author(:filling)")
                .param("filling", filling)
                .query(Boolean.class)
                .single();
    }

    /** 确认这一行；不是自己处室的、现在不能填的为否。 */
    boolean confirm(long filling, String row, long account, Scope divisions) {
        return 1
                == db.sql("""
                update division_rows d set confirmed_number = f.last_number, confirmed_by = :account, confirmed_at = now()
                  from fillings f
                 where f.id = d.filling_id and f.open and d.filling_id = :filling and d.row = :row and d.place like any (:divisions)
                """)
                        .param("filling", filling)
                        .param("row", row)
                        .param("account", account)
                        .param("divisions", divisions.patterns())
                        .update();
    }

    /** 项目的名称；看不见的表为空。 */
    Optional<String> project(long filling) {
        return db.sql("select project from division_filling(:filling)")
                .param("filling", filling)
                .query(String.class)
                .optional();
    }

    /** 待办里的一张表：几行等着填、确认。 */
    record Waiting(
            long id,
            String kind,
            int year,
            String project,
            @Nullable LocalDate deadline,
            int rows) {}

    List<Waiting> waiting(Scope divisions, @Nullable LocalDate afterDue, long afterId, int limit) {
        return db.sql("""
                with mine as (
                    select d.filling_id, count(*)::int as rows
                      from division_rows d join fillings f on f.id = d.filling_id
                     where d.place like any (:divisions) and f.open and (d.confirmed_number is null or
                """ + STALE + ") and " + LIVING + """
                     group by 1)
                select f.id, f.kind, f.year, named.project, named.deadline, mine.rows
                  from mine join fillings f on f.id = mine.filling_id cross join lateral division_filling(f.id) named
                 where (coalesce(named.deadline, 'infinity'), f.id)
                       > (coalesce(cast(:due as date), case when :after = 0 then '-infinity'::date else 'infinity' end), :after)
                 order by coalesce(named.deadline, 'infinity'), f.id limit :limit
                """)
                .param("divisions", divisions.patterns())
                .param("due", afterDue)
                .param("after", afterId)
                .param("limit", limit)
                .query(Waiting.class)
                .list();
    }
}
