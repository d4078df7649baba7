package org.zhunsheng.form.grid;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Doubt;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.page.GridCell;

/** 资金栏：栏头以下，每行一个来源。 */
final class MoneyBlock implements Block {

    private static final Lexicon LEXICON = Lexicon.standard();

    private final Scan scan;
    private final MoneyHead head;
    private final Row headRow;
    private @Nullable Table table;
    private List<Column> columns;

    MoneyBlock(Scan scan, MoneyHead head, Row row) {
        this.scan = scan;
        this.head = head;
        this.headRow = row;
        this.table = row.table();
        this.columns = head.columns();
        scan.unit().from(head.block(), columns);
    }

    @Override
    public boolean encloses(Row row) {
        GridCell block = head.block();
        if (row.table() != headRow.table()) return false;
        return row.index() < headRow.index() + head.rows()
                || block != null && block.rowSpan() > head.rows() && row.index() < block.bottom();
    }

    @Override
    public boolean accept(Row row) {
        if (row.table() == headRow.table() && row.index() < headRow.index() + head.rows()) return true;
        if (row.isBlank()) return true;
        Table next = row.table();
        if (next == null) return false;
        if (next != table) {
            columns = Continuation.map(columns, table, next, row);
            table = next;
        }
        GridCell label = label(row);
        if (label == null && !hasAmount(row)) return encloses(row);
        if (!encloses(row) && leaves(row, label)) return false;
        if (!isNumbering(row)) read(row, label);
        return true;
    }

    private static boolean isValue(Column column) {
        return !column.key().equals(Column.IGNORED) && !column.key().equals(FundingField.LABEL.key());
    }

    private int start() {
        return columns.stream()
                .filter(MoneyBlock::isValue)
                .mapToInt(Column::start)
                .min()
                .orElse(0);
    }

    /** 资金名称：金额栏左边最近的一格，不是“项目资金”那一格，也不在行次之类的栏里。 */
    private @Nullable GridCell label(Row row) {
        for (int c = start() - 1; c >= 0; c--) {
            GridCell cell = row.at(c);
            if (cell == null || cell.isBlank() || cell.row() < row.index() && isBlock(cell)) continue;
            int column = c;
            if (columns.stream().anyMatch(k -> k.key().equals(Column.IGNORED) && k.covers(column))) continue;
            if (cell.right() > start()) return null;
            return cell;
        }
        GridCell under = row.at(start());
        if (under == null || under.row() < row.index() || under.isBlank() || isNumeric(under)) return null;
        return columns.stream().anyMatch(k -> k.start() == under.column() && k.end() > under.right()) ? under : null;
    }

    private boolean isBlock(GridCell cell) {
        return cell == head.block() || LEXICON.is(Section.BLOCKS, "money", cell.text());
    }

    private boolean hasAmount(Row row) {
        return columns.stream().anyMatch(c -> {
            GridCell cell = row.at(c.start());
            return isValue(c) && cell != null && !cell.isBlank() && cell.row() == row.index();
        });
    }

    private boolean leaves(Row row, @Nullable GridCell label) {
        GridCell first = row.filled().getFirst();
        if (FundLabels.isKnown(first.text()) || label != null && FundLabels.isKnown(label.text())) return false;
        if (label == null
                && columns.stream().filter(c -> isNumeric(row.at(c.start()))).count() >= 2) return false;
        if (label == null || InlineLabels.isLabel(first.text()) || LEXICON.has(Section.BLOCKS, first.text()))
            return true;
        return columns.stream().noneMatch(c -> isNumeric(row.at(c.start())));
    }

    private static boolean isNumeric(@Nullable GridCell cell) {
        return cell != null && Amounts.isNumber(cell.text());
    }

    /** 列次行：0 1 2 3 …… */
    private boolean isNumbering(Row row) {
        List<GridCell> filled = row.filled();
        return LEXICON.is(
                        Section.FUNDING_COLUMNS,
                        Column.IGNORED,
                        filled.getFirst().text())
                && filled.stream().skip(1).allMatch(MoneyBlock::isNumeric);
    }

    private void read(Row row, @Nullable GridCell label) {
        row.cells().stream()
                .filter(cell -> cell.column() < start())
                .forEach(cell -> scan.unit().from(cell.text(), cell.place()));
        Draft.Fund fund = new Draft.Fund();
        for (Column column : columns) {
            GridCell cell = amount(row, column);
            if (!isValue(column) || cell == null || cell == label || cell.row() < row.index()) continue;
            put(fund, column, scan.text().fact(cell));
        }
        if (fund.facts().isEmpty()) return;
        if (label != null)
            fund.facts().put(FundingField.LABEL, scan.text().fact(trimmed(label), label.place(), Doubt.NONE));
        if (scan.draft().funds.isEmpty()) PrintedPoints.put(fund, scan.text(), columns, head.block());
        scan.draft().funds.add(fund);
    }

    /** 栏下的金额；一栏下面分成“名称 | 金额”两格时，取金额那一格。 */
    private static @Nullable GridCell amount(Row row, Column column) {
        GridCell first = row.at(column.start());
        if (first == null || first.right() >= column.end() || isNumeric(first)) return first;
        for (int c = first.right(); c < column.end(); c++) {
            GridCell cell = row.at(c);
            if (isNumeric(cell) || first.isBlank() && cell != null && !cell.isBlank()) return cell;
        }
        return first.isBlank() ? first : null;
    }

    private static void put(Draft.Fund fund, Column column, Fact<String> fact) {
        if (fact.isEmpty()) return;
        FundingField field = FundingField.valueOf(column.key().toUpperCase(Locale.ROOT));
        Fact<String> written = column.guessed()
                ? Draft.doubted(fact, "栏头“%s”不在词典里".formatted(column.head().text()), null)
                : fact;
        fund.facts().put(field, Amounts.check(field, written));
    }

    private static String trimmed(GridCell label) {
        String text = CellText.join(label.text());
        return LabelText.norm(text.substring(text.length() - 1)).isEmpty()
                ? text.substring(0, text.length() - 1)
                : text;
    }
}
