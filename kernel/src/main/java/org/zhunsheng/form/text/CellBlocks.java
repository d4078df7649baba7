package org.zhunsheng.form.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 空行隔开的一块是不是恰好一格：数值几乎都自成一块、又没有很长的文字块时，一块就是一格，
 * 块里的几行不论长短都属于同一格。
 */
final class CellBlocks {

    private static final int ENOUGH = 6;
    private static final int TALLEST = 6;
    private static final int TORN = 9;

    private final Stream stream;
    private final boolean whole;

    CellBlocks(Stream stream, List<Integer> zone) {
        this.stream = stream;
        Map<Integer, Integer> heights = new HashMap<>();
        for (int i : zone) heights.merge(stream.at(i).block(), 1, Integer::sum);
        int values = 0;
        int alone = 0;
        for (int i : zone) {
            if (stream.at(i).isText()) continue;
            values++;
            if (heights.getOrDefault(stream.at(i).block(), 0) == 1) alone++;
        }
        int tallest =
                heights.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        whole = values >= ENOUGH && alone * 10 >= values * 9 && tallest <= TALLEST;
    }

    /** 一块就是一格。 */
    boolean whole() {
        return whole;
    }

    /** 把一块撕开分给两格的代价：这一格的上一行、下一行同在一块，却归了别处。 */
    int torn(List<Integer> cell) {
        if (!whole) return 0;
        int first = cell.getFirst();
        int last = cell.getLast();
        return (same(first - 1, first) ? TORN : 0) + (same(last, last + 1) ? TORN : 0);
    }

    private boolean same(int above, int below) {
        if (!stream.free(above) || !stream.free(below)) return false;
        Piece a = stream.at(above);
        Piece b = stream.at(below);
        return a.isText() && b.isText() && a.block() == b.block() && b.line() == a.line() + 1;
    }
}
