package org.zhunsheng.form.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.page.GridCell;

/**
 * 指标表的栏头。
 *
 * @param columns 指标各栏
 * @param fields 同一行里的表头栏目（几个项目列在一张表里时）：项目名称、预算数 ……
 * @param rows 栏头占几行
 * @param block 左边“绩效指标”一格，没有则为 null
 */
record IndicatorHead(
        List<Column> columns,
        List<Column> fields,
        int rows,
        @Nullable GridCell block) {

    private static final Lexicon LEXICON = Lexicon.standard();
    private static final String NAME = IndicatorField.NAME.key();
    private static final Set<String> LEVELS = Set.of(IndicatorField.LEVEL1.key(), IndicatorField.LEVEL2.key());

    /** 这一行是不是指标表的栏头；不是则为 null。 */
    static @Nullable IndicatorHead of(Row row) {
        if (row.filled().size() < 2) return null;
        HeadRow head = HeadRow.of(row);
        List<Column> columns = new ArrayList<>();
        List<Column> fields = new ArrayList<>();
        GridCell block = block(row, head);
        for (HeadRow.Leaf leaf : head.leaves()) {
            if (leaf.cell() == block) continue;
            Column column = indicatorColumn(leaf);
            if (column != null && !column.guessed()) columns.add(column);
            else {
                Column field = field(leaf.cell());
                if (field != null) fields.add(field);
                else if (column != null) columns.add(column);
            }
        }
        if (!isHead(columns, fields, head, block)) return null;
        return new IndicatorHead(Ticks.marked(Halves.yearly(columns, head)), fields, head.rows(), block);
    }

    boolean isList() {
        return fields.stream().anyMatch(field -> field.key().equals("project"));
    }

    private static boolean isHead(List<Column> columns, List<Column> fields, HeadRow head, @Nullable GridCell block) {
        Set<String> sure = new HashSet<>();
        columns.stream().filter(c -> !c.guessed()).map(Column::key).forEach(sure::add);
        boolean names = sure.contains(NAME) || sure.stream().anyMatch(LEVELS::contains);
        sure.remove(Column.IGNORED);
        long known = columns.stream().filter(c -> !c.guessed()).count() + fields.size() + (block == null ? 0 : 1);
        return names && sure.size() >= 2 && known * 10 >= head.leaves().size() * 6L;
    }

    /** “绩效指标”一格：最左、占几行，或者右边另有指标名称一栏。 */
    private static @Nullable GridCell block(Row row, HeadRow head) {
        GridCell first = row.filled().getFirst();
        if (!LEXICON.is(Section.BLOCKS, "indicators", first.text())) return null;
        if (first.rowSpan() > head.rows()) return first;
        boolean another = head.leaves().stream()
                .anyMatch(leaf -> leaf.cell() != first
                        && NAME.equals(LEXICON.key(
                                Section.INDICATOR_COLUMNS, leaf.cell().text())));
        boolean parent = head.leaves().stream().anyMatch(leaf -> leaf.parent() == first);
        return another && !parent ? first : null;
    }

    private static @Nullable Column indicatorColumn(HeadRow.Leaf leaf) {
        String key = LEXICON.key(Section.INDICATOR_COLUMNS, leaf.cell().text());
        GridCell parent = leaf.parent();
        if (key == null && parent != null) key = LEXICON.key(Section.INDICATOR_COLUMNS, parent.text());
        if (key != null) return Column.under(leaf.cell(), key, false);
        String stem = LEXICON.stem(Section.INDICATOR_STEMS, leaf.cell().text());
        return stem == null ? null : Column.under(leaf.cell(), stem, true);
    }

    private static @Nullable Column field(GridCell cell) {
        String key = LEXICON.key(Section.FIELDS, cell.text());
        if (key == null) {
            String amount = LEXICON.key(Section.FUNDING_COLUMNS, cell.text());
            key = amount == null ? null : "fund." + amount;
        }
        if (key == null && LEXICON.has(Section.IGNORED, LabelText.norm(cell.text()))) key = Column.IGNORED;
        return key == null ? null : Column.under(cell, key, false);
    }
}
