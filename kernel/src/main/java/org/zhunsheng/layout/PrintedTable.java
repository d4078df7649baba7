package org.zhunsheng.layout;

import java.util.Comparator;
import java.util.List;

/**
 * 排好的网格。各格恰好铺满 rows × columns，没有空洞，互不重叠。
 *
 * @param widths 各列宽度的份数，合计 1000
 * @param lines 各行至少留几行字高
 * @param cells 按行、列排序
 * @param bands 表头要在续页上重印的各段
 */
public record PrintedTable(List<Integer> widths, List<Integer> lines, List<PrintedCell> cells, List<Band> bands) {

    public PrintedTable {
        widths = List.copyOf(widths);
        lines = List.copyOf(lines);
        cells = cells.stream()
                .sorted(Comparator.comparingInt(PrintedCell::row).thenComparingInt(PrintedCell::column))
                .toList();
        bands = List.copyOf(bands);
    }

    /**
     * 一段有表头的行。
     *
     * @param head 表头的第一行
     * @param body 表头之后的第一行
     * @param end 最后一行之后
     */
    public record Band(int head, int body, int end) {}

    public int rows() {
        return lines.size();
    }

    public int columns() {
        return widths.size();
    }

    /** 若干列合计的宽度，千分之几。 */
    public int width(int column, int span) {
        return widths.subList(column, column + span).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
