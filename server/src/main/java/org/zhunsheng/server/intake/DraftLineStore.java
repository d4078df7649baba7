package org.zhunsheng.server.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.intake.IntakeStore.Mistake;
import tools.jackson.databind.json.JsonMapper;

/** 草稿的各行连同错误，一页一页地看；在页面上改好的写回原文。 */
@Repository
class DraftLineStore {

    private static final String LINES = """
            select r.line, r.raw, r.cells, coalesce(r.change, '') as change,
                   array_remove(array_agg(e.field order by e.field, e.problem), null) as fields,
                   array_remove(array_agg(e.problem order by e.field, e.problem), null) as problems,
                   array_remove(array_agg(e.found order by e.field, e.problem), null) as found,
                   array_remove(array_agg(e.detail order by e.field, e.problem), null) as details
              from (select * from import_rows i
                     where import_id = :draft and account_id = :account and line > :after
                       and (cast(:change as text) is null or change = :change
                            or :change = 'problem' and exists (
                                select from import_errors w where w.import_id = i.import_id and w.line = i.line))
                     order by line limit :limit) r
              left join import_errors e on e.import_id = r.import_id and e.line = r.line
             group by r.line, r.raw, r.cells, r.change order by r.line
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    DraftLineStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * 草稿的一行，连同它的错误：{@code fields}、{@code problems}、{@code found}、{@code details} 一一对应。
     *
     * @param change 有什么改变；还没有核对的为空字
     */
    record Line(
            int line,
            String[] raw,
            Map<String, Object> cells,
            String change,
            String[] fields,
            String[] problems,
            String[] found,
            String[] details) {

        List<Mistake> mistakes() {
            return IntStream.range(0, fields.length)
                    .mapToObj(i -> new Mistake(line, fields[i], problems[i], found[i], details[i]))
                    .toList();
        }
    }

    /** 原来的一行。 */
    record Original(int line, List<String> raw) {}

    /** @param change 只看这一种，{@link Intakes#PROBLEM} 是有错误的；空的为全部 */
    List<Line> lines(long draft, long account, @Nullable String change, int after, int limit) {
        return db.sql(LINES)
                .param("draft", draft)
                .param("account", account)
                .param("change", change)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Line(
                        row.getInt("line"),
                        (String[]) row.getArray("raw").getArray(),
                        cells(row.getString("cells")),
                        row.getString("change"),
                        (String[]) row.getArray("fields").getArray(),
                        (String[]) row.getArray("problems").getArray(),
                        (String[]) row.getArray("found").getArray(),
                        (String[]) row.getArray("details").getArray()))
                .list();
    }

    /** 这几行原来写的。 */
    List<Original> originals(long draft, long account, Collection<Integer> lines) {
        return db.sql("""
                select line, raw from import_rows
                 where import_id = :draft and account_id = :account and line = any(cast(:lines as int[])) order by line
                """)
                .param("draft", draft)
                .param("account", account)
                .param("lines", lines.toArray(Integer[]::new))
                .query((row, number) -> new Original(row.getInt("line"), List.of((String[])
                        row.getArray("raw").getArray())))
                .list();
    }

    /** 在页面上改好的几行写回原文，记下又改了几格。 */
    void mend(long draft, long account, List<Original> rows, int cells) {
        db.sql("""
                update import_rows r set raw = m.raw from jsonb_to_recordset(cast(:rows as jsonb)) m (line int, raw text[])
                 where r.import_id = :draft and r.account_id = :account and r.line = m.line
                """)
                .param("rows", json.writeValueAsString(rows))
                .param("draft", draft)
                .param("account", account)
                .update();
        db.sql("update imports set mended = mended + :cells where id = :draft and account_id = :account")
                .param("cells", cells)
                .param("draft", draft)
                .param("account", account)
                .update();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> cells(String written) {
        return json.readValue(written, Map.class);
    }
}
