package org.zhunsheng.documents.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.zhunsheng.page.Grid;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.page.Place;

/** 一张表：网格与落在各格里的字。 */
final class Table {

    /** 窄于此而没有字的列是缝，不是列，磅。 */
    private static final double THIN_COLUMN = 8;

    /** 低于此而没有字的行是缝，不是行，磅。 */
    private static final double THIN_ROW = 6;

    private final Lattice lattice;
    private final List<List<Glyph>> glyphs = new ArrayList<>();

    Table(Lattice lattice) {
        this.lattice = lattice;
        for (int n = 0; n < lattice.cells().size(); n++) glyphs.add(new ArrayList<>());
    }

    Area area() {
        return lattice.area();
    }

    Lattice lattice() {
        return lattice;
    }

    int cellCount() {
        return lattice.cells().size();
    }

    boolean isTwoDimensional() {
        boolean rows = false;
        boolean columns = false;
        for (Lattice.Cell cell : lattice.cells()) {
            rows |= cell.row() > 0;
            columns |= cell.column() > 0;
        }
        return rows && columns;
    }

    /** 字的中心在格内的，归这一格；一串字跨了格线的，整串归一格。是否取走。 */
    boolean take(Run run) {
        int cell = cell(run);
        if (cell >= 0) glyphs.get(cell).addAll(run.glyphs());
        return cell >= 0;
    }

    /** 跨了格线的：贴着左边写起的归左格，顶着右边写完的归右格，两头都出去的归中间。 */
    private int cell(Run run) {
        int first = cellAt(run.first());
        int last = cellAt(run.last());
        if (first == last || last < 0) return first;
        if (first < 0) return -1;
        int middle = cellAt(run.middle());
        if (middle != first && middle != last || run.first().turn() != 0) return middle;
        double before =
                run.first().u() - lattice.area(lattice.cells().get(first)).left();
        double after =
                lattice.area(lattice.cells().get(last)).right() - run.last().end();
        return before <= after ? first : last;
    }

    private int cellAt(Glyph glyph) {
        return lattice.cellAt(glyph.x(), glyph.y());
    }

    boolean isBlank() {
        for (List<Glyph> cell : glyphs) if (!cell.isEmpty()) return false;
        return true;
    }

    Grid grid(int page, int number, UnaryOperator<Area> shown) {
        List<Lattice.Cell> kept = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int n = 0; n < lattice.cells().size(); n++) {
            Lattice.Cell cell = lattice.cells().get(n);
            String text = CellText.of(glyphs.get(n));
            if (text.isBlank() && isNothing(cell)) continue;
            kept.add(cell);
            texts.add(text);
        }
        int[] rows = ranks(
                lattice.ys(),
                kept.stream().map(c -> new int[] {c.row(), c.bottom()}).toList(),
                THIN_ROW);
        int[] columns = ranks(
                lattice.xs(),
                kept.stream().map(c -> new int[] {c.column(), c.right()}).toList(),
                THIN_COLUMN);
        List<GridCell> cells = new ArrayList<>();
        for (int n = 0; n < kept.size(); n++) {
            Lattice.Cell cell = kept.get(n);
            int row = rows[cell.row()];
            int column = columns[cell.column()];
            Place place = Place.onPage(page, shown.apply(lattice.area(cell)).box(), number, row + 1, column + 1);
            cells.add(new GridCell(
                    row, column, rows[cell.bottom()] - row, columns[cell.right()] - column, texts.get(n), place));
        }
        return new Grid(rows[rows.length - 1], columns[columns.length - 1], cells);
    }

    /** 缝隙，或者落在表外的缺角。 */
    private boolean isNothing(Lattice.Cell cell) {
        Area area = lattice.area(cell);
        return area.width() < THIN_COLUMN || area.height() < THIN_ROW || cell.openSides() >= 2;
    }

    /** 每道格线是第几道：没有单元格起止的不数，挨得太近而其间没有单元格的算一道。 */
    private static int[] ranks(double[] at, List<int[]> spans, double thin) {
        int[] shortest = new int[at.length];
        Arrays.fill(shortest, Integer.MAX_VALUE);
        boolean[] used = new boolean[at.length];
        for (int[] span : spans) {
            used[span[0]] = true;
            used[span[1]] = true;
            shortest[span[0]] = Math.min(shortest[span[0]], span[1]);
        }
        int[] ranks = new int[at.length];
        int rank = -1;
        int first = -1;
        int nearest = Integer.MAX_VALUE;
        for (int n = 0; n < at.length; n++) {
            if (used[n]) {
                boolean same = first >= 0 && at[n] - at[first] < thin && nearest > n;
                if (!same) {
                    rank++;
                    first = n;
                    nearest = Integer.MAX_VALUE;
                }
                nearest = Math.min(nearest, shortest[n]);
            }
            ranks[n] = Math.max(rank, 0);
        }
        return ranks;
    }
}
