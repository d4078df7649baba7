package org.zhunsheng.documents.typeset;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.font.Typeface;
import org.zhunsheng.layout.Look;
import org.zhunsheng.layout.PrintedCell;
import org.zhunsheng.layout.PrintedTable;

/** 按一种字号排好的表：各列的位置，各格的行。行的高低要看它与哪些行同页，见 {@link Heights}。 */
public final class SetTable {

    /** 格线与字之间，磅。 */
    static final double SIDE = 3;

    static final double ABOVE = 3.2;

    /** 五号到八磅。 */
    private static final List<Double> SIZES = List.of(10.5, 10.0, 9.5, 9.0, 8.5, 8.0);

    /** 不断开的一段最多这么多字：千万亿元的金额，带分节号与小数。 */
    private static final int PIECE = 24;

    private static final double LEADING = 1.32;

    /** 合并的格高于一页的这么多，不能在续页上重印，当作一行的格往下写。 */
    private static final double REPEATABLE = 0.5;

    private final PrintedTable table;
    private final double[] edges;
    private final double size;
    private final double tallest;
    private final LineBreaker breaker;
    private final List<List<SetCell>> crossing = new ArrayList<>();

    /** @param most 字号不超过此数；放不下数字的再小，到八磅为止 */
    SetTable(PrintedTable table, Sheet sheet, Typeface face, double most) {
        this.table = table;
        breaker = new LineBreaker(face);
        tallest = sheet.innerHeight() * REPEATABLE;
        edges = new double[table.columns() + 1];
        for (int n = 0; n < edges.length; n++) edges[n] = sheet.left() + sheet.innerWidth() * table.width(0, n) / 1000;
        size = largest(most);
        for (int n = 0; n < table.rows(); n++) crossing.add(new ArrayList<>());
        table.cells().forEach(this::set);
    }

    /** 最大的一种，各格里不断开的一段都放得下。 */
    private double largest(double most) {
        double room = most;
        for (PrintedCell cell : table.cells()) {
            int piece = breaker.longestPiece(cell.text(), PIECE);
            if (piece > 0) room = Math.min(room, inner(cell) * Typeface.EM / piece);
        }
        for (double candidate : SIZES) if (candidate <= room) return candidate;
        return SIZES.getLast();
    }

    /** 一格能写字的宽度，磅。 */
    private double inner(PrintedCell cell) {
        return edges[cell.right()] - edges[cell.column()] - 2 * SIDE;
    }

    private void set(PrintedCell cell) {
        int limit = (int) (inner(cell) * Typeface.EM / size);
        List<Line> lines = breaker.lines(cell.text(), limit);
        if (cell.look() != Look.PARAGRAPH) lines = EvenLines.of(cell.text(), lines, breaker, limit);
        boolean repeats = cell.rowSpan() > 1 || cell.isLabel();
        if (!repeats || height(lines.size()) <= tallest) {
            add(new SetCell(cell, lines));
            return;
        }
        add(new SetCell(part(cell, cell.row(), 1, cell.text(), Look.PARAGRAPH), lines));
        if (cell.rowSpan() > 1)
            add(new SetCell(part(cell, cell.row() + 1, cell.rowSpan() - 1, "", cell.look()), List.of()));
    }

    private static PrintedCell part(PrintedCell cell, int row, int span, String text, Look look) {
        return new PrintedCell(row, cell.column(), span, cell.columnSpan(), text, look, cell.pointer(), cell.kind());
    }

    private void add(SetCell cell) {
        for (int row = cell.cell().row(); row < cell.cell().bottom(); row++)
            crossing.get(row).add(cell);
    }

    public PrintedTable table() {
        return table;
    }

    /** 占着这一行的各格。 */
    public List<SetCell> crossing(int row) {
        return crossing.get(row);
    }

    /** 第 {@code column} 列左边的位置，磅。 */
    double edge(int column) {
        return edges[column];
    }

    double size() {
        return size;
    }

    double leading() {
        return size * LEADING;
    }

    /** 写几行字的格有多高，磅。 */
    double height(int lines) {
        return lines * leading() + 2 * ABOVE;
    }

    /** 一行之中接着往下写的最多有几行字。 */
    int flowing(int row) {
        return crossing(row).stream()
                .filter(SetCell::flows)
                .mapToInt(cell -> cell.lines().size())
                .max()
                .orElse(0);
    }

    /** 第 {@code row} 行从一段的当中起，这一段的表头在第几行；没有的为 -1。 */
    int headAbove(int row, boolean split) {
        for (SetCell cell : crossing(row)) {
            int first = cell.cell().row();
            if (cell.cell().isLabel() && first < row && isHead(first)) return first;
        }
        return split && row > 0 && isHead(row - 1) ? row - 1 : -1;
    }

    /** 只有标签的一行：下一行才是它管的。 */
    boolean isHead(int row) {
        return crossing(row).stream().allMatch(cell -> cell.cell().isLabel())
                && row + 1 < table.rows()
                && crossing(row).stream().anyMatch(cell -> !cell.isMerged())
                && !crossing(row + 1).stream().allMatch(cell -> cell.cell().isLabel());
    }
}
