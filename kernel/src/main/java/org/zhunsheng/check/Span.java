package org.zhunsheng.check;

/**
 * 一段文字中的一截。
 *
 * @param from 在原来那段文字中的位置
 */
record Span(String text, int from) {

    int to() {
        return from + text.length();
    }

    boolean holds(int position) {
        return position >= from && position < to();
    }
}
