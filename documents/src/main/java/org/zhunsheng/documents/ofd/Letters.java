package org.zhunsheng.documents.ofd;

import org.zhunsheng.documents.geometry.Characters;

/** 字与字宽。字体多半不在文件里，宽度按字的种类估；宁可略宽，免得一个词读成两个。 */
final class Letters {

    /** 字与字之间比字宽多出不到此数的，是疏排，不是空档；以字号为 1。 */
    static final double LOOSE = 0.45;

    private Letters() {}

    /** 私用区的字只有字形，不知是何字。 */
    static String text(int point) {
        if (Character.getType(point) == Character.PRIVATE_USE) return Characters.UNKNOWN;
        return Character.isValidCodePoint(point) ? Characters.plain(Character.toString(point)) : "";
    }

    /** 字宽，以字号为 1。 */
    static double width(int point) {
        if (point >= 0xFF61 && point <= 0xFFDC) return 0.5;
        if (point >= 0x2000) return 1;
        if ("mwMW%@".indexOf(point) >= 0) return 0.85;
        return point >= 'A' && point <= 'Z' ? 0.68 : 0.5;
    }
}
