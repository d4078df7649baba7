package org.zhunsheng.form.grid;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.page.Grid;
import org.zhunsheng.page.GridCell;

/** 一张网格，按位置随取单元格。 */
final class Table {

    private final @Nullable GridCell[][] cells;
    private final Grid grid;
    private final List<GridCell> kept;
    private final int page;

    Table(Grid grid, int page) {
        this.grid = grid;
        this.page = page;
        cells = new @Nullable GridCell[grid.rows()][grid.columns()];
        kept = NumberingColumn.without(grid);
        for (GridCell cell : kept) {
            for (int r = cell.row(); r < Math.min(cell.bottom(), grid.rows()); r++)
                for (int c = cell.column(); c < Math.min(cell.right(), grid.columns()); c++) cells[r][c] = cell;
        }
    }

    int columns() {
        return grid.columns();
    }

    int page() {
        return page;
    }

    @Nullable
    GridCell at(int row, int column) {
        return row < 0 || row >= cells.length || column < 0 || column >= grid.columns() ? null : cells[row][column];
    }

    /** 各行；单元格归在它起始的那一行。 */
    List<Row> rows() {
        var byRow = new java.util.HashMap<Integer, java.util.ArrayList<GridCell>>();
        for (GridCell cell : kept)
            byRow.computeIfAbsent(cell.row(), r -> new java.util.ArrayList<>()).add(cell);
        return IntStream.range(0, grid.rows())
                .mapToObj(r -> new Row(this, r, sorted(byRow.getOrDefault(r, new java.util.ArrayList<>()))))
                .toList();
    }

    private static List<GridCell> sorted(List<GridCell> row) {
        return row.stream().sorted(Comparator.comparingInt(GridCell::column)).toList();
    }
}
