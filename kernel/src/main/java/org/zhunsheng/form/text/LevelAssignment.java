package org.zhunsheng.form.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * 把级别标签分给连续的各行。级别单元格是合并的，标签居中，因此在文字流里落在它那几行的中间：
 * 位置、意思、组内分值之和一起决定从哪一行到哪一行（动态规划）。
 */
final class LevelAssignment {

    /** 第几个标签分到从 from（含）到 to（不含）的各行，要付多少代价。 */
    interface Price {
        int of(int mark, int from, int to);
    }

    private static final int EMPTY = 26;
    private static final int FAR = 40;
    private static final int MANY = 400;

    private final List<Mark> marks;
    private final List<Row> rows;
    private final boolean byName;
    private final boolean[] apart;
    private int total;

    /** 次序与文字的次序不合的标签：排版时落到了别处，位置说明不了什么。 */
    private boolean displaced(int m) {
        int before = 0;
        int after = 0;
        for (int k = 0; k < marks.size(); k++) {
            if (k < m && marks.get(k).first() > marks.get(m).first()) before++;
            if (k > m && marks.get(k).first() < marks.get(m).first()) after++;
        }
        return before + after > 1 || before + after == 1 && marks.size() == 2;
    }

    LevelAssignment(List<Mark> marks, List<Row> rows, boolean byName) {
        this.byName = byName;
        this.marks = marks;
        this.rows = rows;
        apart = new boolean[marks.size()];
        for (int m = 0; m < marks.size(); m++) apart[m] = apart(m) || displaced(m);
    }

    /** 级别与级别挤在一起，中间一行也没有：位置说明不了什么。 */
    private boolean apart(int m) {
        List<Mark> placed =
                marks.stream().sorted(Comparator.comparingInt(Mark::center)).toList();
        int at = placed.indexOf(marks.get(m));
        int here = marks.get(m).center();
        boolean before = at > 0 && !between(placed.get(at - 1).center(), here);
        boolean after =
                at + 1 < placed.size() && !between(here, placed.get(at + 1).center());
        return before && after || marks.size() > 2 && (before || after) && !between(here - 12, here + 12);
    }

    private boolean between(int from, int to) {
        return rows.stream()
                .anyMatch(row -> row.center(byName) >= Math.min(from, to) && row.center(byName) <= Math.max(from, to));
    }

    int total() {
        return total;
    }

    /** 每一行分到第几个标签；没有标签的全为 -1。 */
    int[] assign(Price price) {
        int[] owner = new int[rows.size()];
        Arrays.fill(owner, -1);
        if (marks.isEmpty() || rows.isEmpty()) return owner;
        if (rows.size() > MANY || marks.size() > MANY) return nearest(owner);
        int n = rows.size();
        int[][] best = new int[marks.size() + 1][n + 1];
        int[][] from = new int[marks.size() + 1][n + 1];
        for (int[] line : best) Arrays.fill(line, Integer.MAX_VALUE);
        best[0][0] = 0;
        for (int k = 1; k <= marks.size(); k++) step(k, best, from, price);
        total = best[marks.size()][n];
        for (int k = marks.size(), to = n; k > 0; to = from[k][to], k--) Arrays.fill(owner, from[k][to], to, k - 1);
        return owner;
    }

    private void step(int k, int[][] best, int[][] from, Price price) {
        for (int to = 0; to <= rows.size(); to++) {
            for (int a = 0; a <= to; a++) {
                if (best[k - 1][a] == Integer.MAX_VALUE) continue;
                int cost = best[k - 1][a] + (a == to ? EMPTY : price.of(k - 1, a, to) + distance(k - 1, a, to));
                if (cost < best[k][to]) {
                    best[k][to] = cost;
                    from[k][to] = a;
                }
            }
        }
    }

    /** 标签离它那几行的中心有多远。 */
    private int distance(int mark, int from, int to) {
        if (apart[mark]) return 0;
        int middle = (rows.get(from).center(byName) + rows.get(to - 1).center(byName)) / 2;
        return Math.min(FAR, Math.abs(marks.get(mark).center() - middle) / 2);
    }

    private int[] nearest(int[] owner) {
        IntBinaryOperator far = (row, mark) ->
                Math.abs(rows.get(row).center(byName) - marks.get(mark).center());
        int mark = 0;
        for (int row = 0; row < owner.length; row++) {
            while (mark + 1 < marks.size() && far.applyAsInt(row, mark + 1) <= far.applyAsInt(row, mark)) mark++;
            owner[row] = mark;
        }
        return owner;
    }
}
