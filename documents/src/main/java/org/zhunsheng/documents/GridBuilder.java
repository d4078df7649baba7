package org.zhunsheng.documents;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.zhunsheng.page.Grid;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.page.Place;

/** 逐格铺成一张表：记住哪些格已被占，后来的不压先来的。 */
public final class GridBuilder {

    private final List<BitSet> taken = new ArrayList<>();
    private final List<GridCell> cells = new ArrayList<>();

    /** 某行从某列起第一个空着的列。 */
    public int free(int row, int column) {
        return row < taken.size() ? taken.get(row).nextClearBit(column) : column;
    }

    /** 放一格；右边、下边被占的，缩到放得下为止；左上角被占的不放。 */
    public void put(int row, int column, int rowSpan, int columnSpan, String text, Place place) throws Unreadable {
        if (free(row, column) != column) return;
        int right = column;
        while (right < column + columnSpan && free(row, right) == right) right++;
        int bottom = row + 1;
        while (bottom < row + rowSpan && isFree(bottom, column, right)) bottom++;
        for (int r = row; r < bottom; r++) take(r, column, right);
        cells.add(new GridCell(row, column, bottom - row, right - column, text, place));
        Limits.blocks(cells.size());
    }

    private boolean isFree(int row, int left, int right) {
        if (row >= taken.size()) return true;
        int next = taken.get(row).nextSetBit(left);
        return next < 0 || next >= right;
    }

    private void take(int row, int left, int right) {
        while (taken.size() <= row) taken.add(new BitSet());
        taken.get(row).set(left, right);
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    public Grid build() {
        int columns = cells.stream().mapToInt(GridCell::right).max().orElse(0);
        return new Grid(taken.size(), columns, cells);
    }
}
