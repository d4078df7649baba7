package org.zhunsheng.documents.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.GridBuilder;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.flow.FlowBlock.Cell;
import org.zhunsheng.documents.flow.FlowBlock.Merge;
import org.zhunsheng.documents.flow.FlowBlock.Row;
import org.zhunsheng.page.Grid;
import org.zhunsheng.page.Place;

/**
 * 流式文档的表格还原成网格。
 *
 * <p>网格列比看得见的列多：没有单元格起止于此的竖线去掉；手工拖动边框留下的、相距不到 1.5 毫米的竖线视为同一条，
 * 除非那样会使某一格没有宽度。
 */
final class FlowGrid {

    /** 缇，约 1.5 毫米。 */
    private static final int HAIR = 85;

    private final FlowBlock.Table table;
    private final int number;
    private final GridBuilder grid = new GridBuilder();
    /** 文件里的网格竖线 → 网格列号。 */
    private final Map<Integer, Integer> lines = new HashMap<>();
    /** 每行：起始列 → 单元格。 */
    private final List<Map<Integer, Cell>> starts = new java.util.ArrayList<>();

    FlowGrid(FlowBlock.Table table, int number) {
        this.table = table;
        this.number = number;
    }

    Grid build() throws Unreadable {
        lines();
        for (Row row : table.rows()) {
            Map<Integer, Cell> cells = new TreeMap<>();
            int left = row.before();
            for (Cell cell : row.cells()) {
                cells.putIfAbsent(line(left), cell);
                left += cell.span();
            }
            starts.add(cells);
        }
        for (int row = 0; row < table.rows().size(); row++) row(row);
        return grid.build();
    }

    private void row(int row) throws Unreadable {
        int left = table.rows().get(row).before();
        for (Cell cell : table.rows().get(row).cells()) {
            int column = line(left);
            left += cell.span();
            if (isContinued(row, column, cell)) continue;
            int width = Math.max(1, line(left) - column);
            Place place = Place.inTable(number, row + 1, column + 1);
            grid.put(row, column, height(row, column, cell), width, cell.text(), place);
        }
    }

    /** 续接上一行同一列合并的格；上面没有可续接的，自成一格。 */
    private boolean isContinued(int row, int column, Cell cell) {
        Cell above = row == 0 ? null : at(row - 1, column);
        return cell.vertical() == Merge.CONTINUE && above != null && above.vertical() != Merge.NONE;
    }

    /** 从开始合并的一格往下数，直到不再续接。 */
    private int height(int row, int column, Cell cell) {
        int below = row + 1;
        if (cell.vertical() == Merge.NONE) return 1;
        while (below < starts.size()) {
            Cell next = at(below, column);
            if (next == null || next.vertical() != Merge.CONTINUE) break;
            below++;
        }
        return below - row;
    }

    private @Nullable Cell at(int row, int column) {
        return starts.get(row).get(column);
    }

    private int line(int written) {
        return lines.getOrDefault(written, written);
    }

    private void lines() {
        TreeSet<Integer> used = new TreeSet<>();
        TreeMap<Integer, Integer> narrowest = new TreeMap<>();
        for (Row row : table.rows()) {
            int left = row.before();
            for (Cell cell : row.cells()) {
                int right = left + cell.span();
                used.addAll(List.of(left, right));
                narrowest.merge(left, right, Math::min);
                left = right;
            }
        }
        int column = -1;
        int first = 0;
        for (int line : used) {
            if (column < 0 || distance(first, line) >= HAIR || holdsCell(narrowest, first, line)) {
                column++;
                first = line;
            }
            lines.put(line, column);
        }
    }

    /** 两条竖线之间是否有一格。 */
    private static boolean holdsCell(TreeMap<Integer, Integer> narrowest, int first, int last) {
        return narrowest.subMap(first, last).values().stream().anyMatch(right -> right <= last);
    }

    private int distance(int left, int right) {
        if (right > table.columns().size()) return Integer.MAX_VALUE;
        int distance = 0;
        for (int column = left; column < right; column++)
            distance += table.columns().get(column);
        return distance;
    }
}
