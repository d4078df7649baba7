package org.zhunsheng.documents.typeset;

import java.util.List;

/**
 * 一页上的一行。太高的行分在几页上，各写其中几行字。
 *
 * @param from 从第几行字起
 * @param to 到第几行字之前；{@link #END} 为写完
 * @param repeated 续页上重印的表头
 */
record Strip(int row, int from, int to, boolean repeated) {

    static final int END = Integer.MAX_VALUE;

    static Strip whole(int row) {
        return new Strip(row, 0, END, false);
    }

    static Strip repeated(int row) {
        return new Strip(row, 0, END, true);
    }

    /** 一格在这里写的行。 */
    List<Line> lines(SetCell cell) {
        List<Line> lines = cell.lines();
        if (!cell.flows()) return lines;
        return lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()));
    }

    /** 一格在前面已经写过，这里是重印。 */
    boolean repeats(SetCell cell) {
        return repeated || cell.cell().row() != row || (!cell.flows() && from > 0);
    }
}
