package org.zhunsheng.server.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.MoneyText;
import org.zhunsheng.text.MoneyUnit;

/** 按对好的各栏读一行：各格的值，或者哪里不对。还没有对全的，只留下原来的各格。 */
final class RowReader {

    private final List<Column> columns;
    private final Mapping mapping;
    private final MoneyUnit unit;
    private final boolean whole;

    RowReader(List<Column> columns, Mapping mapping, MoneyUnit unit) {
        this.columns = columns;
        this.mapping = mapping;
        this.unit = unit;
        this.whole = mapping.missing(columns).isEmpty();
    }

    DraftRow read(int line, List<String> raw) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        List<DraftRow.Wrong> errors = new ArrayList<>();
        if (!whole) return new DraftRow(line, raw, cells, errors);
        MoneyUnit own = unitOf(raw);
        for (Column column : columns) {
            if (!mapping.has(column.name())) continue;
            String written = mapping.text(raw, column.name());
            Reading reading = read(column, written, own == null ? unitOf(column) : own);
            if (reading.problem() == null) cells.put(column.name(), reading.value());
            else
                errors.add(new DraftRow.Wrong(
                        line, column.name(), reading.problem().name(), written, reading.detail()));
        }
        return new DraftRow(line, raw, cells, errors);
    }

    private static Reading read(Column column, String written, MoneyUnit unit) {
        if (!Blank.is(written)) return column.content().read(written, unit);
        return column.required() ? Reading.wrong(CellProblem.MISSING) : new Reading(null, null, "");
    }

    /** 这一行自己写明的单位；没有的为空。 */
    private @Nullable MoneyUnit unitOf(List<String> raw) {
        for (Column column : columns) {
            if (!(column.content() instanceof Content.Unit) || !mapping.has(column.name())) continue;
            Reading said = read(column, mapping.text(raw, column.name()), unit);
            if (said.value() instanceof String name) return MoneyUnit.valueOf(name);
        }
        return null;
    }

    /** 表头里写明的单位（如“金额（万元）”）；没有写的，按上传时选的。 */
    private MoneyUnit unitOf(Column column) {
        MoneyUnit said = MoneyText.unit(mapping.head(column.name()));
        return said == null ? unit : said;
    }
}
