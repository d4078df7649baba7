package org.zhunsheng.layout;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.layout.LayoutRow.Column;
import org.zhunsheng.layout.TableBuilder.Value;

/** 资金一段：表头一行，每个资金来源一行。表上没有资金的，印官方表式的空行。 */
final class AmountRows {

    private final Form form;
    private final Values values;
    private final TableBuilder table;
    private final List<FundingField> extra;

    AmountRows(Form form, Values values, TableBuilder table, List<FundingField> extra) {
        this.form = form;
        this.values = values;
        this.table = table;
        this.extra = extra;
    }

    void print(LayoutRow.Amounts block) {
        List<Column<FundingField>> columns = new ArrayList<>(block.columns());
        for (int i = 0; i < extra.size(); i++) {
            FundingField field = extra.get(i);
            columns.add(new Column<>(field.term(), table.extraColumn(i, extra.size()), null, field));
        }
        boolean headless =
                block.columns().stream().allMatch(column -> column.label().isEmpty()) && extra.isEmpty();
        int first = table.rows();
        if (!headless) head(block, columns);
        int count = Math.max(
                1,
                Math.max(
                        form.funds().size(),
                        form.funds().isEmpty() ? block.rows().size() : 0));
        if (block.beside() != null)
            count = Math.max(count, block.beside().labels().size());
        for (int i = 0; i < count; i++) row(block, columns, i);
        if (block.side() != null)
            table.label(
                    first,
                    table.rows() - first,
                    block.side().at(),
                    values.label(block.side().label()));
    }

    private void head(LayoutRow.Amounts block, List<Column<FundingField>> columns) {
        int row = table.row(1);
        table.label(row, 1, block.names(), "");
        if (block.beside() != null) {
            table.label(row, 1, block.beside().at(), "");
            table.label(row, 1, block.beside().blank(), "");
        }
        for (Column<FundingField> column : columns) table.label(row, 1, at(column), label(column));
    }

    /** 平时没有表头的一栏，因为添了栏才印表头：用栏目的正式名称。 */
    private String label(Column<FundingField> column) {
        FundingField field = column.field();
        return column.label().isEmpty() && field != null ? field.term() : values.label(column.label());
    }

    private void row(LayoutRow.Amounts block, List<Column<FundingField>> columns, int number) {
        int row = table.row(1);
        LayoutRow.Beside beside = block.beside();
        if (beside != null) {
            table.label(
                    row,
                    1,
                    beside.at(),
                    number < beside.labels().size() ? beside.labels().get(number) : "");
            table.blank(row, beside.blank());
        }
        boolean filled = number < form.funds().size();
        name(block, row, number);
        for (Column<FundingField> column : columns) {
            if (column.field() == null || !filled) table.blank(row, at(column));
            else table.put(row, 1, at(column), values.of(number, column.field()));
        }
    }

    /** 表上自有名称的照印；没有名称的、没有资金的，用官方表式的名称。 */
    private void name(LayoutRow.Amounts block, int row, int number) {
        String official = number < block.rows().size() ? block.rows().get(number) : "";
        Value own = number < form.funds().size() ? values.of(number, FundingField.LABEL) : Value.BLANK;
        String text = !own.text().isBlank() ? own.text() : form.funds().isEmpty() || number == 0 ? official : "";
        table.put(row, 1, block.names(), new Value(text, Look.LABEL, own.pointer(), own.kind()));
    }

    /** 添了栏的，原来最右一栏不再伸展。 */
    private Span at(Column<FundingField> column) {
        return table.stretched(column.at(), extra.isEmpty());
    }

    /** 版式没有资金一段：名称在标签的位置，各栏均分其余。 */
    void apart(Span names, List<FundingField> fields) {
        int first = names.last() + 1;
        int room = table.allColumns() - first;
        List<Column<FundingField>> columns = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Span at = new Span(first + room * i / fields.size(), first + room * (i + 1) / fields.size() - 1);
            columns.add(new Column<>(fields.get(i).term(), at, null, fields.get(i)));
        }
        print(new LayoutRow.Amounts(null, names, columns, List.of("项目资金"), null));
    }
}
