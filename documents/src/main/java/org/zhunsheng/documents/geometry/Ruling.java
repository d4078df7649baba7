package org.zhunsheng.documents.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 一段横线或竖线（方向由所在的列表说明），单位为磅。
 *
 * @param at 横线的 y，竖线的 x
 * @param from 横线的左端，竖线的上端
 * @param to 横线的右端，竖线的下端
 */
record Ruling(double at, double from, double to) {

    /** 同一条线上两段之间，不超过此距离视为相连：虚线、交叉处的缺口，磅。 */
    private static final double GAP = 4;

    /** 描在同一处的线，相差不超过此数，磅。 */
    private static final double SAME = 1;

    /** 连起来仍短于此的，不是表格线，磅。 */
    private static final double SHORTEST = 5;

    double length() {
        return to - from;
    }

    boolean crosses(Ruling other, double tolerance) {
        return other.at >= from - tolerance
                && other.at <= to + tolerance
                && at >= other.from - tolerance
                && at <= other.to + tolerance;
    }

    /** 把同一条线上的各段连起来。 */
    static List<Ruling> join(List<Ruling> pieces) {
        List<Ruling> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Ruling::at));
        List<Ruling> joined = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i < sorted.size() && sorted.get(i).at - sorted.get(start).at <= SAME) continue;
            connect(sorted.subList(start, i), joined);
            start = i;
        }
        return joined;
    }

    private static void connect(List<Ruling> sameLine, List<Ruling> joined) {
        sameLine.sort(Comparator.comparingDouble(Ruling::from));
        Ruling open = sameLine.getFirst();
        for (Ruling next : sameLine.subList(1, sameLine.size())) {
            if (next.from - open.to <= GAP) {
                open = new Ruling(open.at, open.from, Math.max(open.to, next.to));
            } else {
                if (open.length() >= SHORTEST) joined.add(open);
                open = next;
            }
        }
        if (open.length() >= SHORTEST) joined.add(open);
    }
}
