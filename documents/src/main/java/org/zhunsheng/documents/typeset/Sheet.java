package org.zhunsheng.documents.typeset;

import org.zhunsheng.layout.Paper;

/** 一页纸的大小与版心，磅。坐标自左上角起，向下为正。 */
public record Sheet(double width, double height) {

    /** 四边各留 20 毫米。 */
    public static final double MARGIN = 56.69;

    private static final double SHORT = 595.28;
    private static final double LONG = 841.89;

    static Sheet of(Paper paper) {
        return paper == Paper.PORTRAIT ? new Sheet(SHORT, LONG) : new Sheet(LONG, SHORT);
    }

    double innerWidth() {
        return width - 2 * MARGIN;
    }

    double innerHeight() {
        return height - 2 * MARGIN;
    }

    double bottom() {
        return height - MARGIN;
    }
}
