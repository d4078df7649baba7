package org.zhunsheng.documents.ofd.write;

import org.zhunsheng.documents.font.FontSubset;
import org.zhunsheng.documents.typeset.Mark;
import org.zhunsheng.documents.typeset.Placed;
import org.zhunsheng.documents.typeset.Segment;

/** 图元的外接矩形，磅；图元里的坐标从它的左上角算起，伸到外面的会被裁掉，所以四边放宽。 */
record Frame(double left, double top, double right, double bottom) {

    /** 字形伸出字身的部分，与字号之比。 */
    private static final double OVERHANG = 0.3;

    private static final Frame NONE = new Frame(Double.MAX_VALUE, Double.MAX_VALUE, -1, -1);

    static Frame of(Mark.Text text, FontSubset font) {
        Frame frame = NONE;
        for (Placed line : text.lines()) {
            int width = line.text().codePoints().map(font.face()::width).sum();
            double spacing = line.spacing() * line.text().length();
            double right = line.left() + width * text.size() / 1000 + spacing;
            frame = frame.with(line.left(), line.top()).with(right, line.top() + text.size());
        }
        return frame.grown(text.size() * OVERHANG);
    }

    static Frame of(Mark.Rules rules) {
        Frame frame = NONE;
        for (Segment each : rules.segments())
            frame = frame.with(each.fromX(), each.fromY()).with(each.toX(), each.toY());
        return frame.grown(rules.width());
    }

    private Frame with(double x, double y) {
        return new Frame(Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y));
    }

    private Frame grown(double by) {
        return new Frame(left - by, top - by, right + by, bottom + by);
    }

    /** 图元里的一点。 */
    String at(double x, double y) {
        return Millimetres.of(x - left, y - top);
    }

    /** 左、上、宽、高。 */
    String written() {
        return Millimetres.of(left, top, right - left, bottom - top);
    }
}
