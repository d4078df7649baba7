package org.zhunsheng.documents.typeset;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.layout.Look;

/** 一格之中各行字的位置：标签与短值居中，金额靠右，长文字从上写起、两端对齐。 */
final class CellSetting {

    /** 两端对齐时，字与字之间最多另加这么多字宽；再多就显得散，不如不齐。 */
    private static final double LOOSEST = 0.08;

    private CellSetting() {}

    static List<Placed> place(Piece piece, double size, double leading) {
        Look look = piece.cell().cell().look();
        double height = piece.lines().size() * leading;
        double slack = piece.bottom() - piece.top() - height;
        double top = piece.top() + (look == Look.PARAGRAPH ? Math.min(SetTable.ABOVE, slack / 2) : slack / 2);
        List<Placed> placed = new ArrayList<>();
        for (Line line : piece.lines()) {
            double left = left(piece, look, line.points(size));
            placed.add(new Placed(line.text(), left, top + (leading - size) / 2, spacing(piece, look, line, size)));
            top += leading;
        }
        return placed;
    }

    private static double left(Piece piece, Look look, double width) {
        double slack = piece.right() - piece.left() - width;
        return switch (look) {
            case LABEL, CENTER -> piece.left() + slack / 2;
            case RIGHT -> piece.left() + slack - SetTable.SIDE;
            case LEFT, PARAGRAPH -> piece.left() + SetTable.SIDE;
        };
    }

    private static double spacing(Piece piece, Look look, Line line, double size) {
        if (look != Look.PARAGRAPH || !line.isFull() || line.count() < 2) return 0;
        double slack = piece.right() - piece.left() - 2 * SetTable.SIDE - line.points(size);
        double each = slack / (line.count() - 1);
        return each > LOOSEST * size ? 0 : Math.max(0, each);
    }
}
