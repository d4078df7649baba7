package org.zhunsheng.documents.geometry;

/**
 * 一个字：文字与它占的方框。
 *
 * @param u 沿阅读方向的起点，磅
 * @param v 基线在垂直于阅读方向上的位置，向下为正，磅
 * @param width 沿阅读方向的宽度
 * @param size 字号
 * @param turn 阅读方向：0 向右，1 向上，2 向左，3 向下
 * @param vertical 竖排字体的字：字正立，逐字向下，逐列向左
 * @param string 一条指令写出的字同号
 */
public record Glyph(
        String text, double u, double v, double width, double size, int turn, boolean vertical, int string) {

    /** 以显示页面的坐标 (x, y) 为基线起点。 */
    public static Glyph at(
            double x, double y, String text, double width, double size, int turn, boolean vertical, int string) {
        double u = turn == 0 ? x : turn == 1 ? -y : turn == 2 ? -x : y;
        double v = turn == 0 ? y : turn == 1 ? x : turn == 2 ? -y : -x;
        return new Glyph(text, u, v, width, size, turn, vertical, string);
    }

    public double end() {
        return u + width;
    }

    public double x() {
        double middle = u + width / 2;
        double height = v - 0.36 * size;
        return turn == 0 ? middle : turn == 1 ? height : turn == 2 ? -middle : -height;
    }

    public double y() {
        double middle = u + width / 2;
        double height = v - 0.36 * size;
        return turn == 0 ? height : turn == 1 ? -middle : turn == 2 ? -height : middle;
    }

    public Area area() {
        double top = v - 0.86 * size;
        double bottom = v + 0.14 * size;
        return switch (turn) {
            case 0 -> new Area(u, top, end(), bottom);
            case 1 -> new Area(top, -end(), bottom, -u);
            case 2 -> new Area(-end(), -bottom, -u, -top);
            default -> new Area(-bottom, u, -top, end());
        };
    }

    /** 沿阅读方向移动。 */
    Glyph moved(double shift) {
        return new Glyph(text, u + shift, v, width, size, turn, vertical, string);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
