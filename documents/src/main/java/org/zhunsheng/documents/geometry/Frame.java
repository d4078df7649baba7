package org.zhunsheng.documents.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** 相互连着的一组横线与竖线：一张表的线。 */
record Frame(List<Ruling> horizontals, List<Ruling> verticals) {

    /** 横竖相交、相接的容差，磅。 */
    private static final double TOUCH = 3;

    /** 各格自画边框而格间有缝的，缝不超过此数仍是同一张表，磅。 */
    private static final double GUTTER = 6;

    /** 小于此的是勾选框之类，磅。 */
    private static final double NARROWEST = 24;

    private static final double LOWEST = 9;

    Area area() {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Ruling line : horizontals) {
            left = Math.min(left, line.from());
            right = Math.max(right, line.to());
            top = Math.min(top, line.at());
            bottom = Math.max(bottom, line.at());
        }
        for (Ruling line : verticals) {
            left = Math.min(left, line.at());
            right = Math.max(right, line.at());
            top = Math.min(top, line.from());
            bottom = Math.max(bottom, line.to());
        }
        return new Area(left, top, right, bottom);
    }

    /** 页面上的各组，自上而下。只有横线或只有竖线的不成表。 */
    static List<Frame> of(List<Ruling> horizontals, List<Ruling> verticals) {
        List<Frame> frames = connected(horizontals, verticals);
        frames.removeIf(frame -> frame.horizontals.isEmpty() || frame.verticals.isEmpty());
        frames = adjoined(frames);
        frames.removeIf(frame -> frame.isSmall());
        return frames;
    }

    private boolean isSmall() {
        Area area = area();
        return area.width() < NARROWEST || area.height() < LOWEST || horizontals.size() + verticals.size() < 3;
    }

    private static List<Frame> connected(List<Ruling> horizontals, List<Ruling> verticals) {
        List<Ruling> sorted = new ArrayList<>(verticals);
        sorted.sort(Comparator.comparingDouble(Ruling::at));
        double[] at = new double[sorted.size()];
        for (int v = 0; v < at.length; v++) at[v] = sorted.get(v).at();
        Groups groups = new Groups(horizontals.size() + sorted.size());
        for (int h = 0; h < horizontals.size(); h++) {
            Ruling level = horizontals.get(h);
            int first = Arrays.binarySearch(at, level.from() - TOUCH);
            for (int v = first < 0 ? -first - 1 : first; v < at.length && at[v] <= level.to() + TOUCH; v++) {
                if (level.crosses(sorted.get(v), TOUCH)) groups.unite(h, horizontals.size() + v);
            }
        }
        return collect(groups, horizontals, sorted);
    }

    private static List<Frame> collect(Groups groups, List<Ruling> horizontals, List<Ruling> verticals) {
        Frame[] frames = new Frame[horizontals.size() + verticals.size()];
        for (int n = 0; n < frames.length; n++) {
            int root = groups.find(n);
            if (frames[root] == null) frames[root] = new Frame(new ArrayList<>(), new ArrayList<>());
            if (n < horizontals.size()) frames[root].horizontals.add(horizontals.get(n));
            else frames[root].verticals.add(verticals.get(n - horizontals.size()));
        }
        return present(frames);
    }

    private static List<Frame> present(Frame[] frames) {
        List<Frame> present = new ArrayList<>();
        for (Frame frame : frames) if (frame != null) present.add(frame);
        return present;
    }

    /** 紧挨着而互不包含的并作一张。 */
    private static List<Frame> adjoined(List<Frame> frames) {
        List<Frame> sorted = new ArrayList<>(frames);
        sorted.sort(Comparator.comparingDouble(frame -> frame.area().top()));
        List<Area> areas = new ArrayList<>();
        for (Frame frame : sorted) areas.add(frame.area());
        Groups groups = new Groups(sorted.size());
        for (int a = 0; a < sorted.size(); a++) {
            Area one = areas.get(a);
            for (int b = a + 1; b < sorted.size() && areas.get(b).top() <= one.bottom() + GUTTER; b++) {
                Area two = areas.get(b);
                boolean nested = one.contains(two.grow(-GUTTER)) || two.contains(one.grow(-GUTTER));
                if (!nested && one.grow(GUTTER).touches(two)) groups.unite(a, b);
            }
        }
        Frame[] united = new Frame[sorted.size()];
        for (int n = 0; n < united.length; n++) {
            int root = groups.find(n);
            if (united[root] == null) united[root] = new Frame(new ArrayList<>(), new ArrayList<>());
            united[root].horizontals.addAll(sorted.get(n).horizontals);
            united[root].verticals.addAll(sorted.get(n).verticals);
        }
        return present(united);
    }
}
