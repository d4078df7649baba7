package org.zhunsheng.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.layout.LayoutRow.Column;
import org.zhunsheng.layout.TableBuilder.Value;

/** 指标一段：表头一行或两行，每个指标一行，相同的一级、二级指标上下合并。 */
final class IndicatorRows {

    private static final Set<IndicatorField> LEVELS = Set.of(IndicatorField.LEVEL1, IndicatorField.LEVEL2);

    private final Form form;
    private final Values values;
    private final TableBuilder table;
    private final List<IndicatorField> extra;

    IndicatorRows(Form form, Values values, TableBuilder table, List<IndicatorField> extra) {
        this.form = form;
        this.values = values;
        this.table = table;
        this.extra = extra;
    }

    void print(LayoutRow.Indicators block) {
        List<Column<IndicatorField>> columns = new ArrayList<>(block.columns());
        for (int i = 0; i < extra.size(); i++) {
            IndicatorField field = extra.get(i);
            columns.add(new Column<>(label(field), table.extraColumn(i, extra.size()), null, field));
        }
        int head = table.rows();
        head(columns);
        int body = table.rows();
        int count = Math.max(1, form.indicators().size());
        for (int i = 0; i < count; i++) table.row(1);
        for (Column<IndicatorField> column : columns) column(body, count, column, whole(columns));
        if (block.side() != null)
            table.label(
                    head,
                    table.rows() - head,
                    block.side().at(),
                    values.label(block.side().label()));
        table.band(head, body);
    }

    /** 添出来的栏的标签：能读回来的说法。 */
    private static String label(IndicatorField field) {
        return field == IndicatorField.REMARK ? "备注" : field.term();
    }

    /** 有上一层标签的，表头两行；没有的上下合并。 */
    private void head(List<Column<IndicatorField>> columns) {
        boolean two = columns.stream().anyMatch(column -> column.group() != null);
        int row = table.row(1);
        if (two) table.row(1);
        for (int i = 0; i < columns.size(); i++) {
            Column<IndicatorField> column = columns.get(i);
            String group = column.group();
            table.label(
                    group == null ? row : row + 1,
                    two && group == null ? 2 : 1,
                    at(column),
                    values.label(column.label()));
            boolean first = i == 0 || !Objects.equals(group, columns.get(i - 1).group());
            if (group != null && first) table.label(row, 1, group(columns, i, group), group);
        }
    }

    private Span group(List<Column<IndicatorField>> columns, int first, String group) {
        int last = first;
        while (last + 1 < columns.size() && group.equals(columns.get(last + 1).group())) last++;
        return new Span(columns.get(first).at().first(), at(columns.get(last)).last());
    }

    private void column(int body, int count, Column<IndicatorField> column, boolean whole) {
        IndicatorField field = column.field();
        Span at = at(column);
        for (int i = 0, span; i < count; i += span) {
            span = 1;
            if (field == null || form.indicators().isEmpty()) {
                table.blank(body + i, at);
                continue;
            }
            if (LEVELS.contains(field)) span = sameLevel(i, field);
            table.put(body + i, span, at, value(i, column.label(), field, whole));
        }
    }

    /** 从第 {@code first} 行起，连续几行的这一级（连同上一级）相同。 */
    private int sameLevel(int first, IndicatorField field) {
        int next = first + 1;
        while (next < form.indicators().size() && same(first, next, field)) next++;
        return next - first;
    }

    private boolean same(int a, int b, IndicatorField field) {
        if (!written(a, field).equals(written(b, field)) || written(a, field).isBlank()) return false;
        return field == IndicatorField.LEVEL1
                || written(a, IndicatorField.LEVEL1).equals(written(b, IndicatorField.LEVEL1));
    }

    /** 别的行有这一级而这一行没有的，印“—”：空着会被当作与上一行相同。 */
    private Value value(int row, String label, IndicatorField field, boolean whole) {
        Value value = values.of(row, field, whole);
        if (Values.isTick(field, label))
            return new Value(values.ticked(row, field, label) ? "√" : "", Look.CENTER, value.pointer(), value.kind());
        if (!LEVELS.contains(field) || !value.text().isBlank()) return value;
        boolean elsewhere = false;
        for (int i = 0; i < form.indicators().size(); i++)
            elsewhere |= !written(i, field).isBlank();
        return elsewhere ? new Value("—", Look.CENTER, value.pointer(), value.kind()) : value;
    }

    private String written(int row, IndicatorField field) {
        return form.indicators().get(row).facts().get(field).asWritten();
    }

    /** 符号、单位没有自己的栏时，与指标值合写。 */
    private static boolean whole(List<Column<IndicatorField>> columns) {
        return columns.stream().noneMatch(column -> is(column.field(), IndicatorField.TARGET_SIGN))
                && columns.stream().noneMatch(column -> is(column.field(), IndicatorField.UNIT));
    }

    private static boolean is(@Nullable IndicatorField field, IndicatorField wanted) {
        return field == wanted;
    }

    private Span at(Column<IndicatorField> column) {
        return table.stretched(column.at(), extra.isEmpty());
    }
}
