package org.zhunsheng.documents.ofd;

import org.zhunsheng.documents.geometry.Budget;
import org.zhunsheng.documents.geometry.Outline;
import org.zhunsheng.documents.geometry.View;

/** 路径的缩写：S、M 起点，L 直线，Q、B 曲线，A 圆弧，C 闭合。写错之处起，其余不画。 */
final class PathData {

    private final String text;
    private final Outline outline;
    private final Transform transform;
    private final View view;
    private final double[] n = new double[7];
    private int at;
    private double x;
    private double y;

    private PathData(String text, Outline outline, Transform transform, View view) {
        this.text = text;
        this.outline = outline;
        this.transform = transform;
        this.view = view;
    }

    static void draw(String text, Outline outline, Transform transform, View view, Budget budget) {
        PathData data = new PathData(text, outline, transform, view);
        char operator = ' ';
        while (data.skip()) {
            budget.spend(1);
            char next = data.text.charAt(data.at);
            if (Character.isLetter(next)) {
                operator = next;
                data.at++;
            } else if (count(operator) == 0) return;
            if (!data.operands(count(operator)) || !data.draw(operator)) return;
            if (operator == 'M' || operator == 'S') operator = 'L';
        }
    }

    private static int count(char operator) {
        return switch (operator) {
            case 'M', 'S', 'L' -> 2;
            case 'Q' -> 4;
            case 'B' -> 6;
            case 'A' -> 7;
            default -> 0;
        };
    }

    private boolean draw(char operator) {
        switch (operator) {
            case 'M', 'S' -> outline.moveTo(px(n[0], n[1]), py(n[0], n[1]));
            case 'L' -> outline.lineTo(px(n[0], n[1]), py(n[0], n[1]));
            case 'Q' -> curve(n[0], n[1], n[0], n[1], n[2], n[3]);
            case 'B' -> curve(n[0], n[1], n[2], n[3], n[4], n[5]);
            case 'A' -> arc(Math.abs(n[0]), Math.abs(n[1]));
            case 'C' -> outline.close();
            default -> {
                return false;
            }
        }
        int count = count(operator);
        if (count > 0) {
            x = n[count - 2];
            y = n[count - 1];
        }
        return true;
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
        outline.curveTo(px(x1, y1), py(x1, y1), px(x2, y2), py(x2, y2), px(x3, y3), py(x3, y3));
    }

    /** 圆弧只记它所及的范围：以弦的中点为心，半径之内。 */
    private void arc(double rx, double ry) {
        double middleX = (x + n[5]) / 2;
        double middleY = (y + n[6]) / 2;
        curve(middleX - rx, middleY - ry, middleX + rx, middleY + ry, n[5], n[6]);
    }

    private boolean operands(int count) {
        for (int i = 0; i < count; i++) {
            if (!skip()) return false;
            int start = at;
            while (at < text.length() && isNumeral(start)) at++;
            n[i] = Numbers.number(text.substring(start, at));
            if (Double.isNaN(n[i])) return false;
        }
        return true;
    }

    /** 负号也能隔开两个数。 */
    private boolean isNumeral(int start) {
        char letter = text.charAt(at);
        boolean sign = letter == '-' || letter == '+';
        boolean exponent = at > start && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E');
        if (sign) return at == start || exponent;
        return letter >= '0' && letter <= '9' || letter == '.' || at > start && (letter == 'e' || letter == 'E');
    }

    /** 跳过空白与逗号；后面还有东西时为真。 */
    private boolean skip() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) at++;
        return at < text.length();
    }

    private double px(double a, double b) {
        return view.x(transform.x(a, b), transform.y(a, b));
    }

    private double py(double a, double b) {
        return view.y(transform.x(a, b), transform.y(a, b));
    }
}
