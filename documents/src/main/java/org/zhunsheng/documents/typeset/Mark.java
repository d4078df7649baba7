package org.zhunsheng.documents.typeset;

import java.util.List;

/** 一页上要画的：字，或线。 */
public sealed interface Mark {

    /**
     * 同样大小的几行字。
     *
     * @param size 字号，磅
     */
    record Text(Part part, List<Placed> lines, double size, boolean bold) implements Mark {

        /** 字身之中，基线以上占多少。 */
        private static final double ASCENT = 0.88;

        /** 加粗：描边的宽度与字号之比。字体只有一个字重。 */
        private static final double STROKE = 0.028;

        public Text {
            lines = List.copyOf(lines);
        }

        /** 一行字的基线，自纸的上边起，磅。 */
        public double base(Placed line) {
            return line.top() + size * ASCENT;
        }

        /** 加粗时描边的宽度，磅。 */
        public double stroke() {
            return size * STROKE;
        }
    }

    /** 同样粗细的线。 */
    record Rules(List<Segment> segments, double width) implements Mark {

        public Rules {
            segments = List.copyOf(segments);
        }
    }
}
