package org.zhunsheng.documents.geometry;

import org.zhunsheng.page.Box;

/** 显示出来的页面上的矩形，单位为磅，原点在左上角，y 向下。 */
public record Area(double left, double top, double right, double bottom) {

    public static Area between(double x1, double y1, double x2, double y2) {
        return new Area(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double size() {
        return Math.max(0, width()) * Math.max(0, height());
    }

    public boolean isEmpty() {
        return right < left || bottom < top;
    }

    public boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    public boolean contains(Area other) {
        return contains(other.left, other.top) && contains(other.right, other.bottom);
    }

    public boolean touches(Area other) {
        return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
    }

    public Area grow(double margin) {
        return new Area(left - margin, top - margin, right + margin, bottom + margin);
    }

    public Area intersect(Area other) {
        return new Area(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    public Area union(Area other) {
        return new Area(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    Box box() {
        return new Box(
                (int) Math.round(left), (int) Math.round(top), (int) Math.round(right), (int) Math.round(bottom));
    }
}
