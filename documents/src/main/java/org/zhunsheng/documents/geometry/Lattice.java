package org.zhunsheng.documents.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * 一组线铺成的网格。每条线所在的位置都是一道格线；相邻两个最小的格子之间没有画线的，属于同一个单元格，合并由此还原。
 * 外框没有画全的，以网格的边为界。
 */
final class Lattice {

    /** 相距不超过此数的平行线是同一条：双线、描了两遍的线，磅。 */
    private static final double MERGED = 3.5;

    /** 线段两端各放宽此数，磅。 */
    private static final double REACH = 2.5;

    /** 两个最小格子之间，线至少占这么大一部分才算隔开。 */
    private static final double COVERED = 0.6;

    private final double[] xs;
    private final double[] ys;
    private final boolean[][] below;
    private final boolean[][] beside;
    private final int[][] owner;
    private final List<Cell> cells = new ArrayList<>();

    /**
     * 一个单元格，占最小格子的若干行、若干列。
     *
     * @param openSides 在外框上而没有画线的边数
     */
    record Cell(int row, int column, int bottom, int right, int openSides) {}

    private Lattice(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
        below = new boolean[ys.length][xs.length - 1];
        beside = new boolean[xs.length][ys.length - 1];
        owner = new int[ys.length - 1][xs.length - 1];
    }

    static Lattice of(Frame frame, Budget budget) {
        double[] xs =
                positions(frame.verticals(), frame.area().left(), frame.area().right());
        double[] ys =
                positions(frame.horizontals(), frame.area().top(), frame.area().bottom());
        budget.spend((long) xs.length * ys.length);
        Lattice lattice = new Lattice(xs, ys);
        mark(frame.horizontals(), ys, xs, lattice.below);
        mark(frame.verticals(), xs, ys, lattice.beside);
        lattice.assemble();
        return lattice;
    }

    /** 各条线的位置，相近的并作一处；首尾是网格的边。 */
    private static double[] positions(List<Ruling> lines, double first, double last) {
        double[] at = new double[lines.size() + 2];
        for (int n = 0; n < lines.size(); n++) at[n] = lines.get(n).at();
        at[lines.size()] = first;
        at[lines.size() + 1] = last;
        Arrays.sort(at);
        double[] merged = new double[at.length];
        int count = 0;
        int start = 0;
        for (int n = 1; n <= at.length; n++) {
            if (n < at.length && at[n] - at[start] <= MERGED) continue;
            merged[count++] = (at[start] + at[n - 1]) / 2;
            start = n;
        }
        return count > 1 ? Arrays.copyOf(merged, count) : new double[] {first, last};
    }

    /** 在每道格线上记下哪些段画了线。 */
    private static void mark(List<Ruling> lines, double[] at, double[] stops, boolean[][] drawn) {
        double[][] covered = new double[at.length][stops.length - 1];
        for (Ruling line : lines) {
            int n = nearest(at, line.at());
            int first = Math.max(0, below(stops, line.from() - REACH));
            for (int s = first; s < stops.length - 1 && stops[s] < line.to() + REACH; s++) {
                double from = Math.max(stops[s], line.from() - REACH);
                double to = Math.min(stops[s + 1], line.to() + REACH);
                if (to > from) covered[n][s] += (to - from) / (stops[s + 1] - stops[s]);
            }
        }
        for (int n = 0; n < at.length; n++) {
            for (int s = 0; s < stops.length - 1; s++) drawn[n][s] = covered[n][s] >= COVERED;
        }
    }

    /** 最后一道不超过 {@code value} 的格线；没有则为 -1。 */
    private static int below(double[] stops, double value) {
        int found = Arrays.binarySearch(stops, value);
        return found >= 0 ? found : -found - 2;
    }

    private static int nearest(double[] stops, double value) {
        int low = Math.max(0, Math.min(stops.length - 2, below(stops, value)));
        return value - stops[low] <= stops[low + 1] - value ? low : low + 1;
    }

    private void assemble() {
        int columns = xs.length - 1;
        Groups groups = new Groups(columns * (ys.length - 1));
        for (int r = 0; r < ys.length - 1; r++) {
            for (int c = 0; c < columns; c++) {
                if (c + 1 < columns && !beside[c + 1][r]) groups.unite(r * columns + c, r * columns + c + 1);
                if (r + 2 < ys.length && !below[r + 1][c]) groups.unite(r * columns + c, (r + 1) * columns + c);
            }
        }
        for (int[] row : owner) Arrays.fill(row, -1);
        for (int r = 0; r < ys.length - 1; r++) {
            for (int c = 0; c < columns; c++) if (owner[r][c] < 0) cell(r, c, groups);
        }
    }

    /** 从左上角起，先向右、再向下铺成矩形；不是矩形的连通块分成几个矩形。 */
    private void cell(int row, int column, Groups groups) {
        int columns = xs.length - 1;
        int group = groups.find(row * columns + column);
        int right = column;
        while (right < columns && owner[row][right] < 0 && groups.find(row * columns + right) == group) right++;
        int bottom = row + 1;
        while (bottom < ys.length - 1 && isFree(bottom, column, right, group, groups)) bottom++;
        for (int r = row; r < bottom; r++) Arrays.fill(owner[r], column, right, cells.size());
        cells.add(new Cell(row, column, bottom, right, openSides(row, column, bottom, right)));
    }

    private boolean isFree(int row, int left, int right, int group, Groups groups) {
        for (int c = left; c < right; c++) {
            if (owner[row][c] >= 0 || groups.find(row * (xs.length - 1) + c) != group) return false;
        }
        return true;
    }

    private int openSides(int row, int column, int bottom, int right) {
        int open = 0;
        if (row == 0 && !isDrawn(below[0], column, right)) open++;
        if (bottom == ys.length - 1 && !isDrawn(below[bottom], column, right)) open++;
        if (column == 0 && !isDrawn(beside[0], row, bottom)) open++;
        if (right == xs.length - 1 && !isDrawn(beside[right], row, bottom)) open++;
        return open;
    }

    private static boolean isDrawn(boolean[] line, int from, int to) {
        int drawn = 0;
        for (int n = from; n < to; n++) if (line[n]) drawn++;
        return 2 * drawn > to - from;
    }

    List<Cell> cells() {
        return cells;
    }

    /** 点所在的单元格的序号；在网格外为 -1。 */
    int cellAt(double x, double y) {
        int column = below(xs, x);
        int row = below(ys, y);
        if (row < 0 || column < 0 || row >= owner.length || column >= xs.length - 1) return -1;
        return owner[row][column];
    }

    Area area(Cell cell) {
        return new Area(xs[cell.column()], ys[cell.row()], xs[cell.right()], ys[cell.bottom()]);
    }

    Area area() {
        return new Area(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    }

    double[] xs() {
        return xs;
    }

    double[] ys() {
        return ys;
    }
}
