package org.zhunsheng.documents.geometry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 正在描的路径，坐标已换算到显示出来的页面。曲线只记其两端与控制点所及的范围。 */
public final class Outline {

    /** 路径的一节：首尾相接的若干直线（与曲线）。 */
    static final class Section {

        private double[] points = new double[10];
        private int size;
        private boolean curved;
        private boolean closed;

        private void add(double x, double y) {
            if (size + 2 > points.length) points = java.util.Arrays.copyOf(points, points.length * 2);
            points[size++] = x;
            points[size++] = y;
        }

        int count() {
            return size / 2;
        }

        double x(int n) {
            return points[2 * n];
        }

        double y(int n) {
            return points[2 * n + 1];
        }

        boolean isCurved() {
            return curved;
        }

        boolean isClosed() {
            return closed;
        }

        Area bounds() {
            Area bounds = new Area(x(0), y(0), x(0), y(0));
            for (int n = 1; n < count(); n++) bounds = bounds.union(new Area(x(n), y(n), x(n), y(n)));
            return bounds;
        }

        /** 只由横线与竖线围成（允许些许歪斜）。 */
        boolean isRectilinear() {
            if (curved) return false;
            for (int n = 1; n < count(); n++) {
                if (Math.abs(x(n) - x(n - 1)) > 0.5 && Math.abs(y(n) - y(n - 1)) > 0.5) return false;
            }
            return true;
        }
    }

    private final List<Section> sections = new ArrayList<>();
    private @Nullable Section open;

    public void moveTo(double x, double y) {
        open = new Section();
        open.add(x, y);
        sections.add(open);
    }

    public void lineTo(double x, double y) {
        if (open == null) moveTo(x, y);
        else reopened(open).add(x, y);
    }

    public void curveTo(double x1, double y1, double x2, double y2, double x3, double y3) {
        if (open == null) moveTo(x1, y1);
        Section section = reopened(java.util.Objects.requireNonNull(open));
        section.curved = true;
        section.add(x1, y1);
        section.add(x2, y2);
        section.add(x3, y3);
    }

    public void close() {
        if (open == null || open.closed) return;
        open.closed = true;
        open.add(open.x(0), open.y(0));
    }

    /** 闭合之后接着描，从起点另起一节。 */
    private Section reopened(Section section) {
        if (!section.closed) return section;
        moveTo(section.x(0), section.y(0));
        return java.util.Objects.requireNonNull(open);
    }

    List<Section> sections() {
        return sections;
    }

    public boolean isEmpty() {
        return sections.isEmpty();
    }

    public Area bounds() {
        Area bounds = sections.getFirst().bounds();
        for (Section section : sections) bounds = bounds.union(section.bounds());
        return bounds;
    }

    public void clear() {
        sections.clear();
        open = null;
    }
}
