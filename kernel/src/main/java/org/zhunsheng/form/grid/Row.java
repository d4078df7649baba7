package org.zhunsheng.form.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.page.Paragraph;

/**
 * 表格的一行；表格以外的一段文字看作只有一格的行。
 *
 * @param table 段落为 null
 * @param cells 起始于本行的单元格，自左至右，含空白格
 */
record Row(@Nullable Table table, int index, List<GridCell> cells) {

    static Row of(Paragraph paragraph) {
        return new Row(null, 0, List.of(new GridCell(0, 0, 1, 1, paragraph.text(), paragraph.place())));
    }

    /** 写了字的单元格。 */
    List<GridCell> filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).toList();
    }

    boolean isBlank() {
        return cells.stream().allMatch(GridCell::isBlank);
    }

    /** 占据本行某一列的单元格，包括由上方合并下来的。 */
    @Nullable
    GridCell at(int column) {
        return table == null ? (column == 0 ? cells.getFirst() : null) : table.at(index, column);
    }

    /** 整行只有一段文字，从最左边开始，上方没有合并下来的单元格。 */
    @Nullable
    GridCell lone() {
        List<GridCell> filled = filled();
        if (filled.size() != 1) return null;
        GridCell only = filled.getFirst();
        if (table == null) return only;
        GridCell left = at(0);
        boolean fromTheLeft = only.column() == 0 || left == null || left.row() == index && left.isBlank();
        return fromTheLeft && !isCovered(only) ? only : null;
    }

    /** 独占一行：合并了全部的列，或者只有这一格。 */
    boolean spansAll() {
        GridCell lone = lone();
        return lone != null && (table == null || lone.columnSpan() >= table.columns() || cells.size() == 1);
    }

    /** 看作一行文字：段落、独占一行的格，或者只在最左一格写了字。 */
    boolean isLine() {
        GridCell lone = lone();
        return lone != null && (spansAll() || lone.column() == 0);
    }

    private boolean isCovered(GridCell only) {
        if (table == null) return false;
        for (int c = 0; c < table.columns(); c++) {
            GridCell cell = at(c);
            if (cell != null && cell != only && cell.row() < index && !cell.isBlank()) return true;
        }
        return false;
    }
}
