package org.zhunsheng.documents.geometry;

import java.util.ArrayList;
import java.util.List;

/** 一页上画出的横线与竖线：描的线、矩形的边、填成线的细长形。底色不是线，白底上的白线看不见。 */
public final class Drawing {

    /** 填充的形状窄于此、长至少为宽的两倍，即是线，磅。 */
    private static final double THICKEST = 3.2;

    /** 线的两端相差不超过此数，算横平竖直，磅。 */
    private static final double SLANT = 0.75;

    private final Budget budget;
    private final List<Ruling> horizontals = new ArrayList<>();
    private final List<Ruling> verticals = new ArrayList<>();
    private final List<Area> pale = new ArrayList<>();
    private final List<Area> shades = new ArrayList<>();

    public Drawing(Budget budget) {
        this.budget = budget;
    }

    /** 描边。曲线略过，圆角的直边照算。 */
    public void stroke(Outline outline, double width, Area clip, boolean white) {
        for (Outline.Section section : outline.sections()) {
            if (section.isCurved() && section.count() < 8) continue;
            for (int n = 1; n < section.count(); n++) {
                Area edge = Area.between(section.x(n - 1), section.y(n - 1), section.x(n), section.y(n));
                boolean level = edge.height() <= SLANT && edge.width() > edge.height();
                boolean upright = edge.width() <= SLANT && edge.height() > edge.width();
                if (level) paint(edge, width, edge.height() + width, clip, white);
                else if (upright) paint(edge, edge.width() + width, width, clip, white);
            }
        }
    }

    /** 以给定的粗细描一段；线帽不计。 */
    private void paint(Area edge, double across, double down, Area clip, boolean white) {
        boolean level = edge.width() > edge.height();
        double x = level ? 0 : across / 2;
        double y = level ? down / 2 : 0;
        Area stroke = new Area(edge.left() - x, edge.top() - y, edge.right() + x, edge.bottom() + y);
        if (level && down > Math.max(6, edge.width()) || !level && across > Math.max(6, edge.height())) return;
        line(stroke, clip, level, white);
    }

    /** 填充：细长的是线，套着的两个矩形之间是框，其余是底色。 */
    public void fill(Outline outline, Area clip, boolean white) {
        List<Outline.Section> sections = outline.sections();
        for (int n = 0; n < sections.size(); n++) {
            Area bounds = sections.get(n).bounds();
            if (isDot(bounds)) dot(bounds, clip, white);
            else if (isThin(bounds)) line(bounds, clip, bounds.width() > bounds.height(), white);
            else if (n + 1 < sections.size() && isFrame(sections.get(n), sections.get(n + 1))) {
                frame(bounds, sections.get(n + 1).bounds(), clip, white);
                n++;
            } else shade(bounds, clip, white);
        }
    }

    /** 铺满的图：细长的是线。 */
    public void image(Area bounds, Area clip) {
        if (isThin(bounds)) line(bounds, clip, bounds.width() > bounds.height(), false);
    }

    private static boolean isThin(Area bounds) {
        double thin = Math.min(bounds.width(), bounds.height());
        double thick = Math.max(bounds.width(), bounds.height());
        return thin <= THICKEST && thick >= 2 * thin && thick > 0;
    }

    private static boolean isDot(Area bounds) {
        return bounds.width() <= THICKEST && bounds.height() <= THICKEST;
    }

    /** 点线的一点：横着连、竖着连都有可能，连不成线的自会略去。 */
    private void dot(Area bounds, Area clip, boolean white) {
        line(bounds, clip, true, white);
        line(bounds, clip, false, white);
    }

    private static boolean isFrame(Outline.Section one, Outline.Section two) {
        if (!one.isRectilinear() || !two.isRectilinear()) return false;
        Area outer = one.bounds();
        Area inner = two.bounds();
        return outer.contains(inner)
                && outer.right() - inner.right() <= THICKEST
                && inner.left() - outer.left() <= THICKEST
                && outer.bottom() - inner.bottom() <= THICKEST
                && inner.top() - outer.top() <= THICKEST;
    }

    private void frame(Area outer, Area inner, Area clip, boolean white) {
        line(new Area(outer.left(), outer.top(), outer.right(), inner.top()), clip, true, white);
        line(new Area(outer.left(), inner.bottom(), outer.right(), outer.bottom()), clip, true, white);
        line(new Area(outer.left(), outer.top(), inner.left(), outer.bottom()), clip, false, white);
        line(new Area(inner.right(), outer.top(), outer.right(), outer.bottom()), clip, false, white);
    }

    private void shade(Area bounds, Area clip, boolean white) {
        Area visible = bounds.intersect(clip);
        if (white || visible.isEmpty()) return;
        budget.spend(1);
        shades.add(visible);
    }

    private void line(Area stroke, Area clip, boolean level, boolean white) {
        Area visible = stroke.intersect(clip.grow(1));
        if (visible.isEmpty()) return;
        budget.spend(1);
        if (white) pale.add(visible);
        else add(visible, level);
    }

    private void add(Area stroke, boolean level) {
        double x = (stroke.left() + stroke.right()) / 2;
        double y = (stroke.top() + stroke.bottom()) / 2;
        if (level) horizontals.add(new Ruling(y, stroke.left(), stroke.right()));
        else verticals.add(new Ruling(x, stroke.top(), stroke.bottom()));
    }

    /** 白线画在底色上才看得见。 */
    void finish() {
        for (Area line : pale) {
            double x = (line.left() + line.right()) / 2;
            double y = (line.top() + line.bottom()) / 2;
            boolean seen = false;
            for (Area shade : shades) seen |= shade.contains(x, y);
            if (seen) add(line, line.width() > line.height());
        }
        pale.clear();
    }

    List<Ruling> horizontals() {
        return Ruling.join(horizontals);
    }

    List<Ruling> verticals() {
        return Ruling.join(verticals);
    }
}
