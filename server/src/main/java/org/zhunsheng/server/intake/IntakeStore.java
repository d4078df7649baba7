package org.zhunsheng.server.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.text.MoneyUnit;
import tools.jackson.databind.json.JsonMapper;

/** 草稿的 SQL：放进去、看一页、拿掉、记住各栏。行级安全只让本人碰到自己的；应用这边每句也都带上帐号。 */
@Repository
class IntakeStore {

    private final JdbcClient db;
    private final JsonMapper json;

    IntakeStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** 一份草稿；{@code mended} 是在页面上改过几格。 */
    record Stored(long id, long organizationId, String name, Mapping mapping, MoneyUnit unit, int mended) {}

    /** 一处错误。 */
    record Mistake(int line, String field, String problem, String found, String detail) {}

    /** 原来的一行与它的错误。 */
    record Raw(int line, String[] raw, String[] fields, String[] problems, String[] details) {}

    /** 放一份新的，替换这个帐号这种表从前的；答它的编号。 */
    long begin(long account, String kind, long target, String name, Mapping mapping, MoneyUnit unit) {
        remove(account, kind);
        return db.sql("""
                insert into imports (account_id, kind, organization_id, name, head, fields, unit)
                values (:account, :kind, :target, :name, :head, :fields, :unit) returning id
                """)
                .param("account", account)
                .param("kind", kind)
                .param("target", target)
                .param("name", name)
                .param("head", mapping.head().toArray(String[]::new))
                .param("fields", mapping.fields().toArray(String[]::new))
                .param("unit", unit == MoneyUnit.WAN ? "wan" : "yuan")
                .query(Long.class)
                .single();
    }

    /** 几千行一起放，不必一次都在内存里；已经有的换上新读的。 */
    void put(long draft, long account, List<DraftRow> rows) {
        db.sql("""
                insert into import_rows (import_id, account_id, line, raw, cells)
                select :draft, :account, r.line, r.raw, r.cells
                  from jsonb_to_recordset(cast(:rows as jsonb)) r (line int, raw text[], cells jsonb)
                    on conflict (import_id, line) do update set cells = excluded.cells, target_id = null, change = null
                """)
                .param("draft", draft)
                .param("account", account)
                .param("rows", json.writeValueAsString(rows))
                .update();
        List<DraftRow.Wrong> errors =
                rows.stream().flatMap(row -> row.errors().stream()).toList();
        if (errors.isEmpty()) return;
        db.sql("""
                insert into import_errors (import_id, account_id, line, field, problem, found, detail)
                select :draft, :account, e.line, e.field, e.problem, e.found, e.detail
                  from jsonb_to_recordset(cast(:errors as jsonb)) e (line int, field text, problem text, found text, detail text)
                    on conflict do nothing
                """)
                .param("draft", draft)
                .param("account", account)
                .param("errors", json.writeValueAsString(errors))
                .update();
    }

    void remove(long account, String kind) {
        db.sql("delete from imports where account_id = :account and kind = :kind")
                .param("account", account)
                .param("kind", kind)
                .update();
    }

    /** 换了各栏的对应：从前读出的错误不算了。 */
    void remap(long draft, long account, Mapping mapping) {
        db.sql("update imports set fields = :fields where id = :draft and account_id = :account")
                .param("fields", mapping.fields().toArray(String[]::new))
                .param("draft", draft)
                .param("account", account)
                .update();
        forget(draft, account);
    }

    Optional<Stored> find(long account, String kind) {
        return db.sql("""
                select id, organization_id, name, head, fields, unit, mended from imports where account_id = :account and kind = :kind
                """)
                .param("account", account)
                .param("kind", kind)
                .query((row, number) -> new Stored(
                        row.getLong("id"),
                        row.getLong("organization_id"),
                        row.getString("name"),
                        new Mapping(
                                Arrays.asList((String[]) row.getArray("head").getArray()),
                                Arrays.asList((String[]) row.getArray("fields").getArray())),
                        row.getString("unit").equals("wan") ? MoneyUnit.WAN : MoneyUnit.YUAN,
                        row.getInt("mended")))
                .optional();
    }

    /** 每一种改变各有几行。 */
    Map<String, Long> counts(long draft, long account) {
        return db
                .sql("""
                select change, count(*) as rows from import_rows
                 where import_id = :draft and account_id = :account and change is not null group by change
                """)
                .param("draft", draft)
                .param("account", account)
                .query((row, number) -> Map.entry(row.getString("change"), row.getLong("rows")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long errorCount(long draft, long account) {
        return db.sql("select count(*) from import_errors where import_id = :draft and account_id = :account")
                .param("draft", draft)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** 有错误的有几行。 */
    long wrongRows(long draft, long account) {
        return db.sql(
                        "select count(distinct line) from import_errors where import_id = :draft and account_id = :account")
                .param("draft", draft)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** 从前读出的、核对出的错误不算了。 */
    void forget(long draft, long account) {
        db.sql("delete from import_errors where import_id = :draft and account_id = :account")
                .param("draft", draft)
                .param("account", account)
                .update();
    }

    /** 原来的各行，从这一行之后。 */
    List<Raw> raw(long draft, long account, int after, int limit) {
        return db.sql("""
                select r.line, r.raw, array_remove(array_agg(e.field order by e.field, e.problem), null) as fields,
                       array_remove(array_agg(e.problem order by e.field, e.problem), null) as problems,
                       array_remove(array_agg(e.detail order by e.field, e.problem), null) as details
                  from (select * from import_rows where import_id = :draft and account_id = :account and line > :after order by line limit :limit) r
                  left join import_errors e on e.import_id = r.import_id and e.line = r.line
                 group by r.line, r.raw order by r.line
                """)
                .param("draft", draft)
                .param("account", account)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Raw(
                        row.getInt("line"),
                        (String[]) row.getArray("raw").getArray(),
                        (String[]) row.getArray("fields").getArray(),
                        (String[]) row.getArray("problems").getArray(),
                        (String[]) row.getArray("details").getArray()))
                .list();
    }

    /** 一行的结果与它的错误。 */
    record Outcome(int line, String change, String[] fields, String[] problems, String[] details) {}

    List<Outcome> outcomes(long draft, long account) {
        return db.sql("""
                select r.line, coalesce(r.change, '') as change,
                       array_remove(array_agg(e.field order by e.field, e.problem), null) as fields,
                       array_remove(array_agg(e.problem order by e.field, e.problem), null) as problems,
                       array_remove(array_agg(e.detail order by e.field, e.problem), null) as details
                  from import_rows r left join import_errors e on e.import_id = r.import_id and e.line = r.line
                 where r.import_id = :draft and r.account_id = :account group by r.line, r.change order by r.line
                """)
                .param("draft", draft)
                .param("account", account)
                .query((row, number) -> new Outcome(
                        row.getInt("line"),
                        row.getString("change"),
                        (String[]) row.getArray("fields").getArray(),
                        (String[]) row.getArray("problems").getArray(),
                        (String[]) row.getArray("details").getArray()))
                .list();
    }

    /** 有错误的行不写。 */
    void removeWrong(long draft, long account) {
        db.sql("""
                delete from import_rows r using import_errors e
                 where r.import_id = :draft and r.account_id = :account and e.import_id = r.import_id and e.line = r.line
                """).param("draft", draft).param("account", account).update();
    }

    /** 一种表一次只写一份：两个人同时确认，后一个看得见前一个写的。 */
    void oneAtATime(String kind) {
        db.sql("select pg_advisory_xact_lock(7017, hashtext(:kind))")
                .param("kind", kind)
                .query()
                .singleRow();
    }
}
