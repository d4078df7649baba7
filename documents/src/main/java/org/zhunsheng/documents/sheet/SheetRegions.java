package org.zhunsheng.documents.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhunsheng.documents.GridBuilder;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Block;
import org.zhunsheng.page.Grid;
import org.zhunsheng.page.Paragraph;
import org.zhunsheng.page.Place;

/**
 * 工作表分成几块：空行（没有字、没有边框、没有被上面的合并盖住）把上下分开；一块的开头与结尾独占整行的文字（标题、单位、说明）
 * 是段落，其余是表格。隐藏的行、列不显示，跨过它们的合并相应缩短。
 */
final class SheetRegions {

    private final String sheet;
    private final SheetContent content;
    private final Map<Long, CellRange> merges = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    /** 有字的范围，右边、下边的空白不在其中。 */
    private int left = Integer.MAX_VALUE;

    private int right = -1;
    private int count;

    SheetRegions(String sheet, SheetContent content) {
        this.sheet = sheet;
        this.content = content;
        for (CellRange merge : content.merges) merges.putIfAbsent(key(merge.top(), merge.left()), merge);
    }

    private static long key(int row, int column) {
        return ((long) row << 32) | column;
    }

    List<Block> blocks() throws Unreadable {
        for (int row : content.cells.keySet()) {
            if (content.hiddenRows.get(row)) continue;
            for (int column : shown(row).keySet()) {
                left = Math.min(left, content.hiddenColumns.nextClearBit(column));
                right = Math.max(
                        right,
                        content.hiddenColumns.previousClearBit(
                                range(row, column).right()));
            }
        }
        List<Integer> region = new ArrayList<>();
        for (int row : rows()) {
            if (!region.isEmpty() && row != next(region.getLast())) {
                region(region);
                region.clear();
            }
            region.add(row);
        }
        if (!region.isEmpty()) region(region);
        return blocks;
    }

    /** 下一个没有隐藏的行。 */
    private int next(int row) {
        return content.hiddenRows.nextClearBit(row + 1);
    }

    /** 要显示的行：有字的、有字的合并所盖住的、夹在其间而有边框的。 */
    private List<Integer> rows() throws Unreadable {
        TreeMap<Integer, Boolean> rows = new TreeMap<>();
        for (var row : content.cells.entrySet()) {
            for (int column : row.getValue().keySet()) {
                CellRange range = range(row.getKey(), column);
                for (int r = range.top(); r <= range.bottom(); r++) rows.put(r, true);
                Limits.blocks(rows.size());
            }
        }
        if (rows.isEmpty()) return List.of();
        int last = rows.lastKey();
        for (int row = content.borderedRows.nextSetBit(rows.firstKey()); row >= 0 && row <= last; ) {
            rows.put(row, true);
            Limits.blocks(rows.size());
            row = content.borderedRows.nextSetBit(row + 1);
        }
        return rows.keySet().stream()
                .filter(row -> !content.hiddenRows.get(row))
                .toList();
    }

    private CellRange range(int row, int column) {
        return merges.getOrDefault(key(row, column), new CellRange(row, column, row, column));
    }

    private String text(int row, int column) {
        TreeMap<Integer, String> cells = content.cells.get(row);
        return cells == null ? "" : cells.getOrDefault(column, "");
    }

    private void region(List<Integer> rows) throws Unreadable {
        int first = 0;
        int last = rows.size();
        while (first < last && isLine(rows.get(first))) first++;
        while (last > first && isLine(rows.get(last - 1))) last--;
        for (int row : rows.subList(0, first)) paragraph(row);
        if (first < last) blocks.add(grid(rows.subList(first, last)));
        for (int row : rows.subList(last, rows.size())) paragraph(row);
    }

    /** 整行只有一处文字，而且合并到整个宽度，或者没有边框（全表都没有边框时，还须自成一格）。 */
    private boolean isLine(int row) {
        TreeMap<Integer, String> cells = shown(row);
        if (isCovered(row) || cells.size() > 1) return false;
        if (cells.isEmpty()) return true;
        CellRange range = range(row, cells.firstKey());
        if (range.bottom() > row) return false;
        boolean whole = range.left() <= left && content.hiddenColumns.nextClearBit(range.right() + 1) > right;
        boolean framed = !content.borderedRows.isEmpty();
        return whole || !content.borderedRows.get(row) && (framed || range.left() == range.right());
    }

    /** 一行里看得见的文字。 */
    private TreeMap<Integer, String> shown(int row) {
        TreeMap<Integer, String> shown = new TreeMap<>(content.cells.getOrDefault(row, new TreeMap<>()));
        shown.keySet()
                .removeIf(column -> content.hiddenColumns.nextClearBit(column)
                        > range(row, column).right());
        return shown;
    }

    private boolean isCovered(int row) {
        for (CellRange merge : content.merges) {
            if (merge.top() < row
                    && row <= merge.bottom()
                    && !text(merge.top(), merge.left()).isBlank()) return true;
        }
        return false;
    }

    private void paragraph(int row) {
        TreeMap<Integer, String> cells = shown(row);
        if (!cells.isEmpty()) blocks.add(new Paragraph(cells.firstEntry().getValue(), place(row, cells.firstKey())));
    }

    private Place place(int row, int column) {
        return Place.inSheet(sheet, CellRange.name(row, column), row + 1, column + 1);
    }

    private Grid grid(List<Integer> rows) throws Unreadable {
        List<Integer> columns = new ArrayList<>();
        for (int column = left; column <= right; column++) {
            if (!content.hiddenColumns.get(column)) columns.add(column);
        }
        Limits.columns(columns.size());
        count += rows.size() * columns.size();
        Limits.blocks(count);
        GridBuilder grid = new GridBuilder();
        for (CellRange merge : content.merges) put(grid, merge, rows, columns);
        for (int row : rows) {
            for (int column : columns) put(grid, new CellRange(row, column, row, column), rows, columns);
        }
        return grid.build();
    }

    /** 放一格（合并的先放）；只算看得见的行列。 */
    private void put(GridBuilder grid, CellRange range, List<Integer> rows, List<Integer> columns) throws Unreadable {
        int top = position(rows, range.top());
        int bottom = position(rows, range.bottom() + 1);
        int start = position(columns, range.left());
        int end = position(columns, range.right() + 1);
        if (bottom <= top || end <= start) return;
        String text = text(range.top(), range.left());
        grid.put(top, start, bottom - top, end - start, text, place(range.top(), range.left()));
    }

    /** 排在前面的个数。 */
    private static int position(List<Integer> sorted, int value) {
        int found = java.util.Collections.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 1;
    }
}
