package org.zhunsheng.server.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** 导入的草稿的 SQL：放进去、看一页、拿掉。行级安全只让本人碰到自己的；应用这边每句也都带上帐号。 */
@Repository
class DraftStore {

    private final JdbcClient db;
    private final JsonMapper json;

    DraftStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** 草稿。 */
    public record Draft(long number, long organizationId, String name, String[] head, Integer[] fields) {}

    /** 草稿的一行。 */
    public record Line(int line, String code, String name, String kind, String parentCode, String change) {}

    /** 一处错误。 */
    public record Mistake(int line, String field, String problem, String found, String detail) {}

    /** 原来的一行与它的错误。 */
    public record Raw(int line, String[] raw, String[] fields, String[] problems, String[] details) {}

    void begin(long account, long target, String name, Head head) {
        remove(account);
        db.sql("""
                insert into organization_imports (account_id, organization_id, name, head, fields)
                values (:account, :target, :name, :head, :fields)
                """)
                .param("account", account)
                .param("target", target)
                .param("name", name)
                .param("head", head.cells().toArray(String[]::new))
                .param("fields", Arrays.stream(head.columns()).boxed().toArray(Integer[]::new))
                .update();
    }

    /** 几千行一起放，不必一次都在内存里。 */
    void add(long account, List<DraftRow> rows) {
        db.sql("""
                insert into organization_import_rows (account_id, line, code, name, kind, parent_code, valid_from, closed_on, raw)
                select :account, r.line, r.code, r.name, r.kind, r."parentCode", r."validFrom", r."closedOn", r.raw
                  from jsonb_to_recordset(cast(:rows as jsonb)) r (line int, code text, name text, kind text,
                       "parentCode" text, "validFrom" date, "closedOn" date, raw text[])
                """)
                .param("account", account)
                .param("rows", json.writeValueAsString(rows))
                .update();
        List<DraftRow.RowError> errors =
                rows.stream().flatMap(row -> row.errors().stream()).toList();
        if (errors.isEmpty()) return;
        db.sql("""
                insert into organization_import_errors (account_id, line, field, problem, found, detail)
                select :account, e.line, e.field, e.problem, e.found, e.detail
                  from jsonb_to_recordset(cast(:errors as jsonb)) e (line int, field text, problem text, found text, detail text)
                    on conflict do nothing
                """)
                .param("account", account)
                .param("errors", json.writeValueAsString(errors))
                .update();
    }

    void remove(long account) {
        db.sql("delete from organization_imports where account_id = :account")
                .param("account", account)
                .update();
    }

    Optional<Draft> find(long account) {
        return db.sql(
                        "select number, organization_id, name, head, fields from organization_imports where account_id = :account")
                .param("account", account)
                .query((row, number) -> new Draft(
                        row.getLong("number"),
                        row.getLong("organization_id"),
                        row.getString("name"),
                        (String[]) row.getArray("head").getArray(),
                        (Integer[]) row.getArray("fields").getArray()))
                .optional();
    }

    /** 每一种改变各有几行。 */
    Map<String, Long> counts(long account) {
        return db
                .sql("""
                select change, count(*) as rows from organization_import_rows
                 where account_id = :account and change is not null group by change
                """)
                .param("account", account)
                .query((row, number) -> Map.entry(row.getString("change"), row.getLong("rows")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long errorCount(long account) {
        return db.sql("select count(*) from organization_import_errors where account_id = :account")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    List<Mistake> errors(long account, int limit) {
        return db.sql("""
                select line, field, problem, found, detail from organization_import_errors
                 where account_id = :account order by line, field, problem limit :limit
                """)
                .param("account", account)
                .param("limit", limit)
                .query(Mistake.class)
                .list();
    }

    /** @param change 只看这一种；空的为全部 */
    List<Line> lines(long account, @Nullable String change, int after, int limit) {
        return db.sql("""
                select line, code, name, kind, parent_code, change from organization_import_rows
                 where account_id = :account and line > :after and change is not null
                   and (cast(:change as text) is null or change = :change)
                 order by line limit :limit
                """)
                .param("account", account)
                .param("change", change)
                .param("after", after)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** 原来的各行，从这一行之后；写回给人改。 */
    List<Raw> raw(long account, int after, int limit) {
        return db.sql("""
                select r.line, r.raw, array_remove(array_agg(e.field order by e.field, e.problem), null) as fields,
                       array_remove(array_agg(e.problem order by e.field, e.problem), null) as problems,
                       array_remove(array_agg(e.detail order by e.field, e.problem), null) as details
                  from (select * from organization_import_rows where account_id = :account and line > :after order by line limit :limit) r
                  left join organization_import_errors e on e.account_id = r.account_id and e.line = r.line
                 group by r.line, r.raw order by r.line
                """)
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
}
