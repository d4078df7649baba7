package org.zhunsheng.documents.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * 一格在一页上的样子：位置自左上角起，向下为正，磅。
 *
 * @param repeated 前面写过，这里重印
 */
record Piece(SetCell cell, List<Line> lines, double left, double top, double right, double bottom, boolean repeated) {

    /** 一页上的各格，按行、列排。 */
    static List<Piece> of(SetTable table, TablePage page) {
        List<Piece> pieces = new ArrayList<>();
        List<Heights.Merged> merged = Heights.merged(table, page.strips());
        for (int n = 0; n < page.strips().size(); n++) {
            Strip strip = page.strips().get(n);
            for (SetCell cell : table.crossing(strip.row())) {
                int end = cell.isMerged() ? end(merged, cell, n) : n + 1;
                if (end <= n) continue;
                double left = table.edge(cell.cell().column());
                double right = table.edge(cell.cell().right());
                pieces.add(new Piece(
                        cell, strip.lines(cell), left, page.top(n), right, page.top(end), strip.repeats(cell)));
            }
        }
        return pieces;
    }

    private static int end(List<Heights.Merged> merged, SetCell cell, int first) {
        for (Heights.Merged one : merged) if (one.cell() == cell && one.first() == first) return one.end();
        return -1;
    }
}
