package org.zhunsheng.server.money;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.intake.Draft;
import org.zhunsheng.server.intake.IntakeTable;
import tools.jackson.databind.json.JsonMapper;

/** 导入改动了已有的，一笔一笔地把前后记入审计；一页一页地取，不都在内存里。 */
@Component
class ChangedRows {

    private static final int PAGE = 500;

    private final IntakeTable table;
    private final Audit audit;
    private final JsonMapper json;

    ChangedRows(IntakeTable table, Audit audit, JsonMapper json) {
        this.table = table;
        this.audit = audit;
        this.json = json;
    }

    private record Row(int line, long id, String place, String before, String after) {}

    /** @param select 给出 line、id、place、before、after，带 {@code :after} 与 {@code :limit}；在写入之前 */
    void record(Draft draft, Act act, String subject, String select) {
        int after = 0;
        while (true) {
            List<Row> rows = table.list(
                    draft,
                    select,
                    Map.of("after", after, "limit", PAGE),
                    (row, number) -> new Row(
                            row.getInt("line"),
                            row.getLong("id"),
                            row.getString("place"),
                            row.getString("before"),
                            row.getString("after")));
            for (Row row : rows)
                audit.done(
                        act,
                        row.place(),
                        subject + ":" + row.id(),
                        Map.of("before", json.readTree(row.before()), "after", json.readTree(row.after())));
            if (rows.size() < PAGE) return;
            after = rows.getLast().line();
        }
    }
}
