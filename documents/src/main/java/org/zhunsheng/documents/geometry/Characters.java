package org.zhunsheng.documents.geometry;

/** 版式文件里的字换成通用的写法：字形相同而编码不同，会与词典对不上。 */
public final class Characters {

    /** 有字而不知是何字。 */
    public static final String UNKNOWN = "\uFFFD";

    private Characters() {}

    /** 控制字符去掉；部首、兼容汉字换成通用的汉字。 */
    public static String plain(String text) {
        if (text.length() == 1) {
            char only = text.charAt(0);
            if (only < ' ' || only == '\u00AD' || only == '\u200B' || only == '\uFEFF') return "";
            if (only < '\u2E80') return only == '\u00A0' ? " " : text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int n = 0; n < text.length(); n += Character.charCount(text.codePointAt(n))) {
            int point = text.codePointAt(n);
            if (point >= ' ') plain.appendCodePoint(Radicals.plain(point));
        }
        return plain.toString();
    }
}
