package org.zhunsheng.text;

import java.text.Normalizer;

/** 比较用的写法：全角变半角，去掉空白，统一引号。 */
public final class Normal {

    private static final char UNSURE = 0;

    private Normal() {}

    /** 去掉一切空白（含全角空格、零宽字符），不改字符宽度。 */
    public static String squeeze(String text) {
        if (!hasSpace(text)) return text;
        char[] out = new char[text.length()];
        int length = 0;
        for (int i = 0; i < out.length; i++) if (!isSpace(text.charAt(i))) out[length++] = text.charAt(i);
        return new String(out, 0, length);
    }

    /** 去掉末尾的这些标点。 */
    public static String withoutEnd(String text, String marks) {
        int end = text.length();
        while (end > 0 && marks.indexOf(text.charAt(end - 1)) >= 0) end--;
        return text.substring(0, end);
    }

    /** 显示用：每行内的连续空白并为一个空格，换行去掉（汉字之间不留空格）。 */
    public static String squeezeLines(String text) {
        return text.replaceAll("\\s*\\R\\s*", "")
                .replaceAll("[\\s\\u3000]+", " ")
                .strip();
    }

    /** NFKC（全角变半角）、去空白、统一引号。 */
    public static String norm(String text) {
        if (isPlain(text)) return text;
        char[] out = new char[text.length()];
        int length = 0;
        for (int i = 0; i < out.length; i++) {
            char c = text.charAt(i);
            if (isSpace(c)) continue;
            char bare = bare(c);
            if (bare == UNSURE) return composed(text);
            out[length++] = bare;
        }
        return new String(out, 0, length);
    }

    private static String composed(String text) {
        String narrow = squeeze(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return narrow.replace('“', '"').replace('”', '"').replace('‘', '\'').replace('’', '\'');
    }

    /** 单独看就知道 NFKC 与统一引号之后是什么的字；其余的给出 {@link #UNSURE}，由 NFKC 去做。 */
    private static char bare(char c) {
        if (isPlain(c)) return c;
        if (c >= '！' && c <= '～') return (char) (c - 0xFEE0);
        return switch (c) {
            case '“', '”' -> '"';
            case '‘', '’' -> '\'';
            case '—', '–', '·', '×', '≥', '≤', '〔', '〕', '【', '】', '「', '」', '『', '』' -> c;
            default -> UNSURE;
        };
    }

    /** 数字、字母、运算符与百分号变半角；逐字替换，长度与位置不变，全角逗号句号不动。 */
    public static String narrow(String text) {
        int first = 0;
        while (first < text.length() && narrow(text.charAt(first)) == text.charAt(first)) first++;
        if (first == text.length()) return text;
        char[] out = text.toCharArray();
        for (int i = first; i < out.length; i++) out[i] = narrow(out[i]);
        return new String(out);
    }

    private static char narrow(char c) {
        if (c < '−') return c;
        if (c == '−' || c == '﹣') return '-';
        boolean symbol = c == '％' || c == '．' || c == '＋' || c == '－' || c == '／' || c == '＜' || c == '＞' || c == '＝';
        boolean alphanumeric = c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
        return symbol || alphanumeric ? (char) (c - 0xFEE0) : c;
    }

    /** 只有汉字、可见的半角字符与顿号、句号、书名号：本来就是比较用的写法。 */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) if (!isPlain(text.charAt(i))) return false;
        return true;
    }

    private static boolean isPlain(char c) {
        return isHan(c) || c > ' ' && c < 0x7F || c == '、' || c == '。' || c == '《' || c == '》';
    }

    /** 常用的汉字：一看便知不是标点、数字。 */
    public static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static boolean hasSpace(String text) {
        for (int i = 0; i < text.length(); i++) if (isSpace(text.charAt(i))) return true;
        return false;
    }

    private static boolean isSpace(char c) {
        if (isHan(c)) return false;
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF || c == 0xAD;
    }
}
