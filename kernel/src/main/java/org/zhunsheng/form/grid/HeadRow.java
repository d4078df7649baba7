package org.zhunsheng.form.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.page.GridCell;

/**
 * 栏头：一行，或上下两行（上行的一格分成下行的几格）。
 *
 * @param leaves 最底一层的各格，自左至右
 * @param rows 占几行
 */
record HeadRow(List<Leaf> leaves, int rows) {

    /** 栏头的一格；{@code parent} 是它上面那一格，没有则为 null。 */
    record Leaf(GridCell cell, @Nullable GridCell parent) {}

    static HeadRow of(Row row) {
        List<Leaf> leaves = new ArrayList<>();
        boolean two = hasSecond(row);
        for (GridCell cell : row.filled()) {
            List<GridCell> below = two && cell.rowSpan() == 1 ? below(row, cell) : List.of();
            if (below.isEmpty()) leaves.add(new Leaf(cell, null));
            else below.forEach(sub -> leaves.add(new Leaf(sub, cell)));
        }
        return new HeadRow(leaves, two ? 2 : 1);
    }

    /** 有的格占两行，其余的格下面一行正好又分成几格。 */
    private static boolean hasSecond(Row row) {
        if (row.table() == null) return false;
        boolean tall = row.filled().stream().skip(1).anyMatch(cell -> cell.rowSpan() == 2);
        boolean split = row.filled().stream()
                .anyMatch(cell -> cell.rowSpan() == 1
                        && (cell.columnSpan() > 1 || tall)
                        && !below(row, cell).isEmpty());
        boolean others = row.filled().stream().skip(1).allMatch(cell -> cell.rowSpan() <= 2);
        return tall && split && others;
    }

    private static List<GridCell> below(Row row, GridCell parent) {
        var table = Objects.requireNonNull(row.table());
        List<GridCell> cells = new ArrayList<>();
        for (int c = parent.column(); c < parent.right(); c++) {
            GridCell cell = table.at(row.index() + 1, c);
            if (cell != null && cell.row() == row.index() + 1 && !cell.isBlank() && !cells.contains(cell))
                cells.add(cell);
        }
        return cells;
    }
}
