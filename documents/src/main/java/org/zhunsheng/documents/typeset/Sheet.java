package org.zhunsheng.documents.typeset;

import org.zhunsheng.documents.official.Typography;
import org.zhunsheng.layout.Paper;

/**
 * 一页纸的大小与版心，磅。坐标自左上角起，向下为正。
 *
 * @param top 上边距
 * @param foot 下边距
 */
public record Sheet(double width, double height, double top, double foot, double left, double right) {

    /** 表的四边各留 20 毫米。 */
    public static final double MARGIN = 56.69;

    private static final double MILLIMETRE = 72 / 25.4;

    private static final double SHORT = 595.28;
    private static final double LONG = 841.89;

    static Sheet of(Paper paper) {
        boolean upright = paper == Paper.PORTRAIT;
        return new Sheet(upright ? SHORT : LONG, upright ? LONG : SHORT, MARGIN, MARGIN, MARGIN, MARGIN);
    }

    /** A4，公文的边距，毫米。 */
    static Sheet of(Typography typography) {
        return new Sheet(
                SHORT,
                LONG,
                typography.top() * MILLIMETRE,
                typography.bottom() * MILLIMETRE,
                typography.left() * MILLIMETRE,
                typography.right() * MILLIMETRE);
    }

    double innerWidth() {
        return width - left - right;
    }

    double innerHeight() {
        return height - top - foot;
    }

    double bottom() {
        return height - foot;
    }
}
