package org.zhunsheng.form.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.page.GridCell;

/**
 * 资金栏的栏头。
 *
 * @param columns 各栏，自左至右
 * @param rows 栏头占几行
 * @param block 左边“项目资金（万元）”一格，没有则为 null
 */
record MoneyHead(List<Column> columns, int rows, @Nullable GridCell block) {

    private static final Lexicon LEXICON = Lexicon.standard();
    private static final Set<String> AMOUNTS =
            Set.of(FundingField.INITIAL_BUDGET.key(), FundingField.ANNUAL_BUDGET.key(), FundingField.EXECUTED.key());

    static @Nullable MoneyHead of(Row row) {
        if (row.table() == null || row.filled().size() < 2) return null;
        HeadRow head = HeadRow.of(row);
        List<Column> columns = new ArrayList<>();
        GridCell block = null;
        int unknown = 0;
        for (HeadRow.Leaf leaf : head.leaves()) {
            Column column = column(leaf);
            if (column != null) columns.add(column);
            else if (columns.isEmpty() && block == null) block = leaf.cell();
            else unknown++;
        }
        if (unknown > 0 || !isHead(columns)) return null;
        return new MoneyHead(distinct(labelled(columns, row, head.rows())), head.rows(), block);
    }

    private static boolean isHead(List<Column> columns) {
        Set<String> sure = new HashSet<>();
        columns.stream().filter(c -> !c.guessed()).map(Column::key).forEach(sure::add);
        sure.remove(Column.IGNORED);
        sure.remove(FundingField.LABEL.key());
        return sure.size() >= 2 && sure.stream().anyMatch(AMOUNTS::contains);
    }

    private static @Nullable Column column(HeadRow.Leaf leaf) {
        GridCell cell = leaf.cell();
        if (LEXICON.has(Section.BLOCKS, cell.text()) && cell.rowSpan() > 1) return null;
        String key = LEXICON.key(Section.FUNDING_COLUMNS, cell.text());
        GridCell parent = leaf.parent();
        if (key == null && parent != null) key = LEXICON.key(Section.FUNDING_COLUMNS, parent.text());
        if (key != null) return Column.under(cell, key, false);
        if (LEXICON.has(Section.IGNORED, cell.text()) || LEXICON.has(Section.FIELDS, cell.text())) return null;
        if (LEXICON.has(Section.BLOCKS, cell.text())) return null;
        String stem = LEXICON.stem(Section.FUNDING_STEMS, cell.text());
        return stem == null ? null : Column.under(cell, stem, true);
    }

    /** 最左一栏下面写的是名称而不是数（年度预算数：总额、其中：财政资金 ……）：那是资金名称一栏。 */
    private static List<Column> labelled(List<Column> columns, Row row, int rows) {
        Column first = columns.getFirst();
        GridCell below = Objects.requireNonNull(row.table()).at(row.index() + rows, first.start());
        boolean names = below != null
                && below.row() == row.index() + rows
                && below.right() >= first.end()
                && !below.isBlank()
                && !Amounts.isNumber(below.text());
        if (!names || !first.guessed() && !AMOUNTS.contains(first.key())) return columns;
        List<Column> relabelled = new ArrayList<>(columns);
        relabelled.set(0, first.as(FundingField.LABEL.key()));
        return relabelled;
    }

    /** 同一栏出现两次的，确认的优先于猜的，然后先出现的优先。 */
    private static List<Column> distinct(List<Column> columns) {
        List<Column> kept = new ArrayList<>();
        for (Column column : columns) {
            boolean again = columns.stream()
                    .anyMatch(c -> c != column
                            && c.key().equals(column.key())
                            && (column.guessed() && !c.guessed()
                                    || column.guessed() == c.guessed() && c.start() < column.start()));
            kept.add(again ? column.as(Column.IGNORED) : column);
        }
        return kept;
    }
}
