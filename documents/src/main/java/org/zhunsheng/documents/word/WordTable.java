package org.zhunsheng.documents.word;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.TextLines;
import org.zhunsheng.documents.archive.Markup;
import org.zhunsheng.layout.Look;
import org.zhunsheng.layout.PrintedCell;
import org.zhunsheng.layout.PrintedForm;
import org.zhunsheng.layout.PrintedTable;
import org.zhunsheng.layout.PrintedTable.Band;

/** 印好的网格写成 Word 的表格：列宽固定，跨行的用 vMerge，跨列的用 gridSpan。 */
final class WordTable {

    /** 一格左右的边距，缇。 */
    private static final int PADDING = 114;

    /** 估计超过这么多行的，允许跨页断行。 */
    private static final int LONG = 15;

    /** 缩小字号的下限，半磅：六号。 */
    private static final int SMALLEST = 15;

    private static final Pattern NUMBER = Pattern.compile("[-+≥≤=<>]?[\\d.,]+%?");

    private final PrintedForm form;
    private final PrintedTable table;
    /** 各条竖线的位置，缇。 */
    private final List<Integer> edges = new ArrayList<>();

    private final @Nullable PrintedCell[][] at;
    private final int size;

    /** @param width 表的总宽，缇 */
    WordTable(PrintedForm form, int width) {
        this.form = form;
        this.table = form.table();
        for (int column = 0; column <= table.columns(); column++)
            edges.add((table.width(0, column) * width + 500) / 1000);
        at = new PrintedCell[table.rows()][table.columns()];
        for (PrintedCell cell : table.cells())
            for (int row = cell.row(); row < cell.bottom(); row++)
                for (int column = cell.column(); column < cell.right(); column++) at[row][column] = cell;
        size = table.columns() < 10 ? WordStyles.SIZE : table.columns() < 14 ? 18 : 16;
    }

    /** 在哪些行之前断开：有表头的各段的首尾；没有一格跨过的才断。 */
    List<Integer> cuts() {
        TreeSet<Integer> cuts = new TreeSet<>();
        for (Band band : table.bands()) {
            cuts.add(band.head());
            cuts.add(withTotal(band.end()));
        }
        cuts.removeIf(cut -> cut <= 0 || cut >= table.rows() || isCrossed(cut));
        cuts.add(table.rows());
        return List.copyOf(cuts);
    }

    /** 紧接着的合计行与表头同栏，不与它断开。 */
    private int withTotal(int end) {
        boolean total = table.cells().stream()
                .anyMatch(cell -> cell.row() == end
                        && cell.pointer() != null
                        && cell.pointer().startsWith("/total_"));
        return total ? end + 1 : end;
    }

    private boolean isCrossed(int cut) {
        return table.cells().stream().anyMatch(cell -> cell.row() < cut && cut < cell.bottom());
    }

    /** 从 {@code from} 行起的一段，表头到哪一行为止。 */
    int headEnd(int from) {
        return table.bands().stream()
                .filter(band -> band.head() == from)
                .mapToInt(Band::body)
                .findFirst()
                .orElse(from);
    }

    /** 写出其中的几行。 */
    void write(Markup xml, Band part) {
        xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", WordStyles.TABLE);
        xml.empty("w:tblW", "w:w", edges.getLast() + "", "w:type", "dxa").empty("w:jc", "w:val", "center");
        borders(xml, part);
        xml.empty("w:tblLayout", "w:type", "fixed");
        xml.empty(
                "w:tblLook",
                "w:val",
                "04A0",
                "w:firstRow",
                "1",
                "w:lastRow",
                "0",
                "w:firstColumn",
                "1",
                "w:lastColumn",
                "0",
                "w:noHBand",
                "0",
                "w:noVBand",
                "1");
        xml.empty("w:tblCaption", "w:val", form.headings().getFirst().replaceAll("\\s+", " "))
                .close();
        xml.open("w:tblGrid");
        for (int column = 0; column < table.columns(); column++)
            xml.empty("w:gridCol", "w:w", width(column, column + 1));
        xml.close();
        for (int row = part.head(); row < part.end(); row++) row(xml, row, row < part.body());
        xml.close();
    }

    /** 与上一段、下一段相接的一边各画半条线，合起来粗细如一；恰好在此分页时，两页都有线。 */
    private void borders(Markup xml, Band part) {
        xml.open("w:tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            boolean joined =
                    side.equals("top") && part.head() > 0 || side.equals("bottom") && part.end() < table.rows();
            xml.empty("w:" + side, "w:val", "single", "w:sz", joined ? "2" : "4", "w:space", "0", "w:color", "auto");
        }
        xml.close();
    }

    private String width(int from, int to) {
        return edges.get(to) - edges.get(from) + "";
    }

    private void row(Markup xml, int row, boolean head) {
        int lines = table.lines().get(row);
        int height = lines > 1 ? lines * size * 14 : size * 20;
        xml.open("w:tr").open("w:trPr");
        if (!isLong(row)) xml.empty("w:cantSplit");
        xml.empty("w:trHeight", "w:val", height + "", "w:hRule", "atLeast");
        if (head) xml.empty("w:tblHeader");
        xml.close();
        for (int column = 0; column < table.columns(); ) {
            PrintedCell cell = at[row][column];
            if (cell == null) cell = new PrintedCell(row, column, 1, 1, "", Look.CENTER, null, null);
            cell(xml, cell, row, head);
            column = cell.right();
        }
        xml.close();
    }

    private boolean isLong(int row) {
        for (PrintedCell cell : at[row]) {
            if (cell == null || cell.rowSpan() > 1) continue;
            if (TextLines.count(cell.text(), room(cell)) > LONG) return true;
        }
        return false;
    }

    /** 一行放得下几个半角；字体不同，留一点余地。 */
    private double room(PrintedCell cell) {
        return 0.93 * (edges.get(cell.right()) - edges.get(cell.column()) - PADDING) / (size * 5);
    }

    /** 字号，半磅；一个数在一行里放不下的，宁可小一点也不从中间折断。 */
    private int size(PrintedCell cell) {
        double share = room(cell) / Math.max(1, TextLines.width(cell.text()));
        boolean whole = share >= 1 || !NUMBER.matcher(cell.text()).matches();
        return whole ? size : Math.max(SMALLEST, (int) (size * share));
    }

    private void cell(Markup xml, PrintedCell cell, int row, boolean head) {
        xml.open("w:tc").open("w:tcPr");
        xml.empty("w:tcW", "w:w", width(cell.column(), cell.right()), "w:type", "dxa");
        if (cell.columnSpan() > 1) xml.empty("w:gridSpan", "w:val", cell.columnSpan() + "");
        if (cell.rowSpan() > 1) xml.empty("w:vMerge", "w:val", cell.row() == row ? "restart" : "continue");
        xml.empty("w:vAlign", "w:val", cell.look() == Look.PARAGRAPH ? "top" : "center")
                .close();
        String text = cell.row() == row ? cell.text() : "";
        for (String line : text.split("\r\n|\r|\n", -1)) paragraph(xml, cell, line, head);
        xml.close();
    }

    private void paragraph(Markup xml, PrintedCell cell, String line, boolean head) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", WordStyles.of(cell.look()));
        if (head) xml.empty("w:keepNext");
        xml.close();
        int fitted = size(cell);
        WordParts.run(xml, line, fitted == WordStyles.SIZE ? 0 : fitted);
        xml.close();
    }
}
