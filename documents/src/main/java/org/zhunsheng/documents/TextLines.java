package org.zhunsheng.documents;

/** 估计文字在一格里折成几行。宽度以半角为单位：西文、数字占一个，汉字与全角符号占两个；宁多勿少。 */
public final class TextLines {

    private TextLines() {}

    /** {@code room} 为一行放得下几个半角。 */
    public static int count(String text, double room) {
        int least = Math.max(2, (int) room);
        int lines = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) lines += folded(line, least);
        return lines;
    }

    /** 一行文字折成几行；西文的词放不下时整个移到下一行，比一行还长的才拆。 */
    private static int folded(String line, int room) {
        int lines = 1;
        int used = 0;
        for (int at = 0; at < line.length(); ) {
            int end = word(line, at);
            int width = width(line.substring(at, end));
            if (used > 0 && used + width > room) {
                lines++;
                used = 0;
            }
            lines += (width - 1) / room;
            used += width > room ? (width - 1) % room + 1 : width;
            at = end;
        }
        return lines;
    }

    private static int word(String line, int at) {
        int end = at;
        while (end < line.length() && line.charAt(end) > ' ' && line.charAt(end) < 0x7F) end++;
        return end > at ? end : at + Character.charCount(line.codePointAt(at));
    }

    /** 一段文字的宽度，半角数。 */
    public static int width(String text) {
        return text.codePoints().map(c -> c < 0x7F ? 1 : 2).sum();
    }
}
