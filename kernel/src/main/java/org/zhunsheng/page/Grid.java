package org.zhunsheng.page;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 一张表格：若干单元格铺在 rows × columns 的网格上，合并已还原，按行、列排序。 */
public record Grid(int rows, int columns, List<GridCell> cells) implements Block {

    public Grid {
        cells = cells.stream()
                .sorted(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column))
                .toList();
    }

    /** 占据某一格的单元格；没有则为 null（不规则表格的空洞）。 */
    public @Nullable GridCell at(int row, int column) {
        for (GridCell cell : cells) if (cell.covers(row, column)) return cell;
        return null;
    }
}
