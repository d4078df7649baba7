package org.zhunsheng.documents.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.documents.TextLines;
import org.zhunsheng.layout.PrintedCell;
import org.zhunsheng.layout.PrintedTable;

/**
 * 印好的网格的各行在工作表上占哪几行、多高。Excel 的一行不能高过 409 磅：更高的一行写成几行，其中的长文字上下分成几格，
 * 其余的格上下合并，一个字也不遮住。
 */
final class SheetRows {

    /** 一个西文字符的列宽，磅：11 磅宋体的数字在屏幕上是 8 个像素，即 6 磅，留一点余地。 */
    private static final double CHARACTER = 5.7;

    private static final double PADDING = 5;

    /** Excel 的一行最高 409 磅。 */
    private static final int TALLEST = 400;

    private final PrintedTable table;
    private final double total;
    private final double size;
    private final double[] heights;
    private final int[] tops;
    private final List<double[]> parts = new ArrayList<>();
    private final Map<PrintedCell, List<String>> pieces = new HashMap<>();

    /**
     * @param total 全表的宽度，字符数
     * @param size 字号，磅
     * @param first 网格之上的行数
     */
    SheetRows(PrintedTable table, double total, double size, int first) {
        this.table = table;
        this.total = total;
        this.size = size;
        heights = new double[table.rows()];
        tops = new int[table.rows() + 1];
        for (int row = 0; row < heights.length; row++)
            heights[row] = Math.max(size * 2, height(table.lines().get(row), size));
        table.cells().stream()
                .sorted(Comparator.comparingInt(PrintedCell::rowSpan))
                .forEach(this::fit);
        tops[0] = first;
        for (int row = 0; row < heights.length; row++) {
            parts.add(heights[row] <= TALLEST ? new double[] {heights[row]} : divide(row));
            tops[row + 1] = tops[row] + parts.get(row).length;
        }
    }

    static double height(int lines, double size) {
        return lines * size * 1.45 + 5;
    }

    /** 宽 {@code characters} 的一格里，文字折成几行。 */
    static int lines(String text, double characters, double size) {
        int lines = TextLines.count(text, room(characters, size));
        return lines + lines / 15;
    }

    private static double room(double characters, double size) {
        return (characters * CHARACTER - PADDING) / (size / 2);
    }

    private double needed(PrintedCell cell, String text) {
        return height(lines(text, width(cell.column(), cell.columnSpan()), size), size);
    }

    /** 放不下的，所跨的各行一样地加高。 */
    private void fit(PrintedCell cell) {
        if (WrittenNumber.of(cell) == null) raise(heights, cell.row(), cell.bottom(), needed(cell, cell.text()));
    }

    private static void raise(double[] heights, int from, int to, double needed) {
        double room = Arrays.stream(heights, from, to).sum();
        for (int row = from; row < to; row++) heights[row] += Math.max(0, needed - room) / (to - from);
    }

    /** 太高的一行分成几行，各行的高度。 */
    private double[] divide(int row) {
        List<PrintedCell> cells = table.cells().stream()
                .filter(cell -> cell.row() == row && cell.rowSpan() == 1 && needed(cell, cell.text()) > TALLEST / 2.0)
                .toList();
        int count = (int) Math.ceil(heights[row] / TALLEST);
        for (PrintedCell cell : cells) {
            pieces.put(cell, TextPieces.of(cell.text(), room(width(cell.column(), cell.columnSpan()), size)));
            count = Math.max(count, pieces(cell).size());
        }
        double[] divided = new double[count];
        Arrays.fill(divided, size * 2);
        for (PrintedCell cell : cells) {
            int of = pieces(cell).size();
            for (int i = 0; i < of; i++)
                raise(
                        divided,
                        count * i / of,
                        count * (i + 1) / of,
                        needed(cell, pieces(cell).get(i)));
        }
        if (cells.stream().noneMatch(cell -> pieces(cell).size() > 1)) raise(divided, 0, count, heights[row]);
        return divided;
    }

    double width(int column, int span) {
        return total * table.width(column, span) / 1000;
    }

    /** 这一行从工作表的哪一行起，从 0 数。 */
    int top(int row) {
        return tops[row];
    }

    /** 其中第 {@code part} 行的高度，磅。 */
    double height(int row, int part) {
        return Math.min(409, parts.get(row)[part]);
    }

    /** 一格的文字，上下分成几格；不分的只有一份。 */
    List<String> pieces(PrintedCell cell) {
        return pieces.getOrDefault(cell, List.of(cell.text()));
    }
}
