package org.zhunsheng.documents.ofd;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.archive.Xml;

/**
 * 绘制参数：线宽、填充与描边的颜色；没有规定的为 null。
 *
 * @param lineWidth 毫米
 */
record Pen(
        @Nullable Double lineWidth,
        @Nullable Ink fill,
        @Nullable Ink stroke) {

    static final Pen UNSET = new Pen(null, null, null);

    /** 标准规定的默认线宽，毫米。 */
    private static final double DEFAULT_WIDTH = 0.353;

    /** 停在图元或绘制参数的元素上，取其线宽。 */
    static Pen of(Xml xml) {
        double width = Numbers.one(xml.attribute("LineWidth"), -1);
        return width < 0 ? UNSET : new Pen(width, null, null);
    }

    /** 没有规定的，照 {@code general}。 */
    Pen over(Pen general) {
        return new Pen(
                lineWidth == null ? general.lineWidth : lineWidth,
                fill == null ? general.fill : fill,
                stroke == null ? general.stroke : stroke);
    }

    /** 停在子元素上；是颜色的，换上。 */
    Pen with(String name, Xml xml) {
        return switch (name) {
            case "FillColor" -> new Pen(lineWidth, Ink.of(xml), stroke);
            case "StrokeColor" -> new Pen(lineWidth, fill, Ink.of(xml));
            default -> this;
        };
    }

    double width() {
        return lineWidth == null ? DEFAULT_WIDTH : lineWidth;
    }

    Ink filling() {
        return fill == null ? Ink.SEEN : fill;
    }

    Ink stroking() {
        return stroke == null ? Ink.SEEN : stroke;
    }
}
