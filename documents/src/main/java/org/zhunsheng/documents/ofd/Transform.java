package org.zhunsheng.documents.ofd;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.geometry.Area;
import org.zhunsheng.documents.geometry.View;

/** 坐标变换：x' = a·x + c·y + e，y' = b·x + d·y + f。 */
record Transform(double a, double b, double c, double d, double e, double f) {

    static final Transform NONE = new Transform(1, 0, 0, 1, 0, 0);

    /** 一毫米合多少磅。 */
    static final double POINTS = 72 / 25.4;

    /** 页面坐标（毫米，y 向下）到用户坐标（磅，y 向上）。 */
    static final Transform PAGE = new Transform(POINTS, 0, 0, -POINTS, 0, 0);

    /** 写作六个数的矩阵；没有、有错的为 {@link #NONE}。 */
    static Transform of(@Nullable String matrix) {
        double[] m = Numbers.of(matrix, 6);
        return m == null ? NONE : new Transform(m[0], m[1], m[2], m[3], m[4], m[5]);
    }

    static Transform move(double x, double y) {
        return new Transform(1, 0, 0, 1, x, y);
    }

    /** 先照此变换，再照 {@code outer}。 */
    Transform then(Transform outer) {
        return new Transform(
                outer.a * a + outer.c * b,
                outer.b * a + outer.d * b,
                outer.a * c + outer.c * d,
                outer.b * c + outer.d * d,
                outer.x(e, f),
                outer.y(e, f));
    }

    double x(double x, double y) {
        return a * x + c * y + e;
    }

    double y(double x, double y) {
        return b * x + d * y + f;
    }

    double dx(double x, double y) {
        return a * x + c * y;
    }

    double dy(double x, double y) {
        return b * x + d * y;
    }

    /** 线的粗细放大多少。 */
    double scale() {
        return Math.sqrt(Math.abs(a * d - b * c));
    }

    /** 矩形变换之后在显示的页面上所及的范围。 */
    Area shown(double left, double top, double width, double height, View view) {
        Area area = corner(left, top, view).union(corner(left + width, top, view));
        return area.union(corner(left, top + height, view)).union(corner(left + width, top + height, view));
    }

    private Area corner(double left, double top, View view) {
        double x = view.x(x(left, top), y(left, top));
        double y = view.y(x(left, top), y(left, top));
        return new Area(x, y, x, y);
    }
}
