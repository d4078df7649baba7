package org.zhunsheng.documents.typeset;

import org.zhunsheng.documents.font.Typeface;

/**
 * 排好的一行字。
 *
 * @param width 宽度，千分之一字
 * @param isFull 因为写满才换行的；段落最后一行不是
 */
public record Line(String text, int width, boolean isFull) {

    Line full() {
        return new Line(text, width, true);
    }

    /** 字号为 {@code size} 时的宽度，磅。 */
    double points(double size) {
        return width * size / Typeface.EM;
    }

    int count() {
        return text.codePointCount(0, text.length());
    }
}
