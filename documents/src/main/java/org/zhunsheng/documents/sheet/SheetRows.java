package org.zhunsheng.documents.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhunsheng.documents.TextLines;
import org.zhunsheng.layout.PrintedCell;
import org.zhunsheng.layout.PrintedTable;

/**
 * 印好的网格的各行在工作表上占哪几行、多高。Excel 的一行不能高过 409 磅：文字更长的，一行写成上下合并的几行，
 * 一个字也不遮住。
 */
final class SheetRows {

    /** 一个西文字符的列宽，磅：11 磅宋体的数字在屏幕上是 8 个像素，即 6 磅，留一点余地。 */
    private static final double CHARACTER = 5.7;

    private static final double PADDING = 5;
    /** Excel 的一行最高 409 磅。 */
    private static final int TALLEST = 400;

    /** 一行分作几行时每行的高度：矮一些，分页时留白才少。 */
    private static final int PART = 140;

    /** Excel 一格最多的字数。 */
    static final int LONGEST = 32_767;

    private final PrintedTable table;
    private final double total;
    private final double size;
    private final double[] heights;
    private final int[] tops;

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
        for (int row = 0; row < heights.length; row++) tops[row + 1] = tops[row] + parts(row);
    }

    static double height(int lines, double size) {
        return lines * size * 1.45 + 5;
    }

    /** 宽 {@code characters} 的一格里，文字折成几行。 */
    static int lines(String text, double characters, double size) {
        int lines = TextLines.count(text, (characters * CHARACTER - PADDING) / (size / 2));
        return lines + lines / 15;
    }

    /** 放不下的，所跨的各行一样地加高。 */
    private void fit(PrintedCell cell) {
        if (WrittenNumber.of(cell) != null) return;
        double needed = height(lines(cell.text(), width(cell.column(), cell.columnSpan()), size), size);
        double room = 0;
        for (int row = cell.row(); row < cell.bottom(); row++) room += heights[row];
        if (needed <= room) return;
        for (int row = cell.row(); row < cell.bottom(); row++) heights[row] += (needed - room) / cell.rowSpan();
    }

    double width(int column, int span) {
        return total * table.width(column, span) / 1000;
    }

    /** 分作单数行：左边居中的标签才不会恰好在分页处断开。 */
    private int parts(int row) {
        int texts = table.cells().stream()
                .filter(cell -> cell.row() == row)
                .mapToInt(cell -> pieces(cell.text()).size())
                .max()
                .orElse(1);
        if (heights[row] <= TALLEST) return texts;
        return Math.max(texts, (int) Math.ceil(heights[row] / PART) | 1);
    }

    /** 这一行从工作表的哪一行起，从 0 数。 */
    int top(int row) {
        return tops[row];
    }

    /** 其中每一行的高度，磅。 */
    double height(int row) {
        return heights[row] / (tops[row + 1] - tops[row]);
    }

    /** 一格放不下的文字分成几格，上下相接。 */
    static List<String> pieces(String text) {
        if (text.length() <= LONGEST) return List.of(text);
        int cut = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        List<String> pieces = new ArrayList<>(List.of(text.substring(0, cut)));
        pieces.addAll(pieces(text.substring(cut)));
        return pieces;
    }
}
