package org.zhunsheng.documents.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 各格的边画成尽量长的线，每条只画一次。 */
final class GridLines {

    private final Map<Long, List<double[]>> across = new TreeMap<>();
    private final Map<Long, List<double[]>> down = new TreeMap<>();

    private GridLines() {}

    static List<Segment> of(List<Piece> pieces) {
        GridLines grid = new GridLines();
        for (Piece piece : pieces) {
            put(grid.across, piece.top(), piece.left(), piece.right());
            put(grid.across, piece.bottom(), piece.left(), piece.right());
            put(grid.down, piece.left(), piece.top(), piece.bottom());
            put(grid.down, piece.right(), piece.top(), piece.bottom());
        }
        List<Segment> lines = new ArrayList<>();
        grid.across.forEach((at, spans) -> {
            for (double[] span : joined(spans)) lines.add(new Segment(span[0], at / 100.0, span[1], at / 100.0));
        });
        grid.down.forEach((at, spans) -> {
            for (double[] span : joined(spans)) lines.add(new Segment(at / 100.0, span[0], at / 100.0, span[1]));
        });
        return lines;
    }

    private static void put(Map<Long, List<double[]>> lines, double at, double from, double to) {
        lines.computeIfAbsent(Math.round(at * 100), key -> new ArrayList<>()).add(new double[] {from, to});
    }

    private static List<double[]> joined(List<double[]> spans) {
        spans.sort(Comparator.comparingDouble(span -> span[0]));
        List<double[]> joined = new ArrayList<>();
        for (double[] span : spans) {
            double[] last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && span[0] <= last[1] + 0.02) last[1] = Math.max(last[1], span[1]);
            else joined.add(span.clone());
        }
        return joined;
    }
}
