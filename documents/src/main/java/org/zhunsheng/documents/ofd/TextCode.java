package org.zhunsheng.documents.ofd;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;

/**
 * 一段文字与它的定位。
 *
 * @param points 各字的码位
 * @param deltaX 字与字之间的横向偏移；没有写的为 null
 */
record TextCode(double x, double y, int[] points, double @Nullable [] deltaX, double @Nullable [] deltaY) {

    /** 在第一段之前：没有写位置的从原点起。 */
    static final TextCode FIRST = new TextCode(0, 0, new int[0], null, null);

    /** 停在元素上；没有写的 X、Y 与前一段相同。 */
    static TextCode read(Xml xml, TextCode before) throws Unreadable {
        double x = Numbers.one(xml.attribute("X"), before.x);
        double y = Numbers.one(xml.attribute("Y"), before.y);
        String deltaX = xml.attribute("DeltaX");
        String deltaY = xml.attribute("DeltaY");
        int[] points = plain(xml.text()).codePoints().toArray();
        int gaps = Math.max(0, points.length - 1);
        return new TextCode(x, y, points, Numbers.offsets(deltaX, gaps), Numbers.offsets(deltaY, gaps));
    }

    /** 排版过的 XML 会在文字两头添上换行与缩进，它们不占位置。 */
    private static String plain(String text) {
        return text.indexOf('\n') < 0 ? text : text.strip();
    }

    /** 各字的位置。两种偏移都没有写时，照阅读方向一字挨一字。 */
    Line line(double size, double stretch, int direction) {
        double[] xs = new double[points.length];
        double[] ys = new double[points.length];
        double angle = Math.toRadians(direction);
        for (int n = 0; n < points.length; n++) {
            if (n == 0) {
                xs[n] = x;
                ys[n] = y;
            } else if (deltaX == null && deltaY == null) {
                double step = direction == 0 ? Letters.width(points[n - 1]) * size * stretch : size;
                xs[n] = xs[n - 1] + step * Math.cos(angle);
                ys[n] = ys[n - 1] + step * Math.sin(angle);
            } else {
                xs[n] = xs[n - 1] + (deltaX == null ? 0 : deltaX[n - 1]);
                ys[n] = ys[n - 1] + (deltaY == null ? 0 : deltaY[n - 1]);
            }
        }
        return new Line(xs, ys);
    }
}
