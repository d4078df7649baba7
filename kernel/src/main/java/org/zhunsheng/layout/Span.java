package org.zhunsheng.layout;

/**
 * 横跨的几栏，写作 A-C；只有一栏的写作 A。
 *
 * @param first 第一栏，从 0 起
 * @param last 最后一栏，含
 */
public record Span(int first, int last) {

    int width() {
        return last - first + 1;
    }

    /** 右端伸到 {@code column}，含。 */
    Span upTo(int column) {
        return new Span(first, column);
    }

    /** 例如 A-C。 */
    @Override
    public String toString() {
        return first == last ? letter(first) : letter(first) + "-" + letter(last);
    }

    static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }
}
