package org.zhunsheng.form.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.page.GridCell;

/** 标签在上、文字在下的一块：预期目标 | 实际完成情况；情况说明 | 存在问题 | 改进措施。 */
final class HeadedBlock implements Block {

    private static final Lexicon LEXICON = Lexicon.standard();
    private static final String UNKNOWN = "unknown";

    private final Scan scan;
    private final Row headRow;
    private List<Column> columns;
    private final @Nullable GridCell block;
    private final Set<String> written = new HashSet<>();

    private HeadedBlock(Scan scan, Row headRow, List<Column> columns, @Nullable GridCell block) {
        this.scan = scan;
        this.headRow = headRow;
        this.columns = columns;
        this.block = block;
    }

    /** 一行全是标签（最左一格可以是成块的标签），其中至少有一个文字栏目；不是则为 null。 */
    static @Nullable HeadedBlock of(Scan scan, Row row) {
        List<GridCell> filled = row.filled();
        if (row.table() == null || filled.size() < 2) return null;
        GridCell first = filled.getFirst();
        boolean blocked = first.rowSpan() > 1 && filled.size() > 2
                || isBlock(first) && (first.rowSpan() > 1 || filled.size() > 2);
        List<Column> columns = new ArrayList<>();
        for (GridCell cell : filled) {
            if (cell == first && blocked) continue;
            String key = headKey(cell.text());
            columns.add(Column.under(cell, key == null ? UNKNOWN : key, false));
        }
        boolean unknown = columns.stream().anyMatch(c -> c.key().equals(UNKNOWN));
        if (unknown && !isGoalPair(columns)) return null;
        boolean texts = columns.stream().anyMatch(c -> isText(c.key()));
        if (!texts || columns.size() < 2 && !blocked || hasBlankAfter(row, columns.getFirst())) return null;
        return new HeadedBlock(scan, row, columns, blocked ? first : null);
    }

    /** 另一页上又印了同样的栏头：已经写过的栏目，这里接在后面。 */
    void follow(HeadedBlock before) {
        boolean same = before.headRow.table() != headRow.table() && keys().equals(before.keys());
        if (same) written.addAll(before.written);
    }

    private List<String> keys() {
        return columns.stream().map(Column::key).toList();
    }

    @Override
    public boolean encloses(Row row) {
        return row.table() == headRow.table()
                && (row.index() == headRow.index()
                        || block != null && block.rowSpan() > 1 && row.index() < block.bottom());
    }

    @Override
    public boolean accept(Row row) {
        if (row == headRow || row.isBlank()) return true;
        if (row.table() == null) return false;
        if (!encloses(row) && leaves(row)) return false;
        GridCell first = row.filled().getFirst();
        if (first.column() >= columns.getFirst().start()
                && InlineLabels.isLabel(first.text())
                && of(scan, row) == null) {
            scan.pairs().read(row);
            return true;
        }
        HeadedBlock inner = of(scan, row);
        if (inner != null) {
            columns = inner.columns;
            return true;
        }
        for (Column column : columns) {
            GridCell cell = row.at(column.start());
            if (!isText(column.key()) || cell == null || cell.row() < row.index() || cell.isBlank()) continue;
            scan.pairs().text(column.key(), scan.text().fact(cell), written);
        }
        return true;
    }

    private boolean leaves(Row row) {
        GridCell first = row.filled().getFirst();
        boolean again = block != null && LEXICON.is(Section.BLOCKS, "objective", first.text());
        if (!again && InlineLabels.isLabel(first.text())) return true;
        return columns.stream().noneMatch(c -> {
            GridCell cell = row.at(c.start());
            return cell != null && cell.column() == c.start() && !cell.isBlank();
        });
    }

    private static boolean isBlock(GridCell cell) {
        return LEXICON.has(Section.BLOCKS, cell.text())
                || LEXICON.has(Section.IGNORED, cell.text())
                || LEXICON.has(Section.FIELDS, cell.text());
    }

    private static @Nullable String headKey(String text) {
        String key = LEXICON.key(Section.FIELDS, text);
        boolean mediumTerm = FormField.OBJECTIVE_MEDIUM_TERM.key().equals(key);
        if (key != null && (mediumTerm || !Halves.isMediumTerm(text))) return key;
        if (Halves.isMediumTerm(text)) return Column.IGNORED;
        return LEXICON.has(Section.IGNORED, text) ? Column.IGNORED : null;
    }

    private static boolean isText(String key) {
        if (key.equals(Pairs.PROBLEMS_AND_MEASURES)) return true;
        for (FormField field : FormField.values())
            if (field.key().equals(key)) return field.kind() == Field.Kind.TEXT && !isName(field);
        return false;
    }

    /** 目标与完成情况两栏都有，别的栏认不得也不要紧。 */
    private static boolean isGoalPair(List<Column> columns) {
        return columns.stream().anyMatch(c -> c.key().equals(FormField.OBJECTIVE_EXPECTED.key()))
                && columns.stream().anyMatch(c -> c.key().equals(FormField.OBJECTIVE_ACTUAL.key()));
    }

    private static boolean isName(FormField field) {
        return field == FormField.PROJECT
                || field == FormField.COMPETENT_DEPARTMENT
                || field == FormField.IMPLEMENTING_UNIT
                || field == FormField.DIVISIONS;
    }

    /** 标签右边是空格：是没有填写的一对，不是栏头。 */
    private static boolean hasBlankAfter(Row row, Column first) {
        return row.cells().stream().anyMatch(cell -> cell.isBlank() && cell.column() > first.start());
    }
}
