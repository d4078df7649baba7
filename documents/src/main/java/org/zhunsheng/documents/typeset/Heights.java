package org.zhunsheng.documents.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 一页上各行的高：够写各格的字；合并的格写不下的，它的各行均匀加高。 */
final class Heights {

    private final SetTable table;
    private final double[] heights;

    /** 合并的格占这一页的第几行到第几行之前。 */
    record Merged(SetCell cell, int first, int end) {

        int count() {
            return end - first;
        }
    }

    private Heights(SetTable table, List<Strip> strips) {
        this.table = table;
        heights = new double[strips.size()];
    }

    static double[] of(SetTable table, List<Strip> strips) {
        Heights heights = new Heights(table, strips);
        for (int n = 0; n < strips.size(); n++) heights.heights[n] = heights.single(strips.get(n));
        merged(table, strips).stream()
                .sorted(Comparator.comparingInt(Merged::count))
                .forEach(heights::stretch);
        return heights.heights;
    }

    static double total(SetTable table, List<Strip> strips) {
        double total = 0;
        for (double height : of(table, strips)) total += height;
        return total;
    }

    private double single(Strip strip) {
        boolean whole = strip.from() == 0 && strip.to() == Strip.END;
        int lines = whole ? table.table().lines().get(strip.row()) : 1;
        for (SetCell cell : table.crossing(strip.row()))
            if (!cell.isMerged()) lines = Math.max(lines, strip.lines(cell).size());
        return table.height(lines);
    }

    private void stretch(Merged merged) {
        double room = 0;
        for (int n = merged.first(); n < merged.end(); n++) room += heights[n];
        double lacking = table.height(merged.cell().lines().size()) - room;
        if (lacking <= 0) return;
        for (int n = merged.first(); n < merged.end(); n++) heights[n] += lacking / merged.count();
    }

    /** 这一页上的合并的格。 */
    static List<Merged> merged(SetTable table, List<Strip> strips) {
        List<Merged> all = new ArrayList<>();
        for (int n = 0; n < strips.size(); n++) {
            for (SetCell cell : table.crossing(strips.get(n).row())) {
                boolean begun = n > 0 && cell.covers(strips.get(n - 1).row());
                if (!cell.isMerged() || begun) continue;
                int end = n + 1;
                while (end < strips.size() && cell.covers(strips.get(end).row())) end++;
                all.add(new Merged(cell, n, end));
            }
        }
        return all;
    }
}
