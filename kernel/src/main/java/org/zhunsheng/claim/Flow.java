package org.zhunsheng.claim;

import java.util.Arrays;
import org.zhunsheng.text.Normal;

/**
 * 一段文字，没有排版的空白：表上抄来的文字每行都断在字中间。
 *
 * @param text 半角数字，句末与序号之前的换行留着
 * @param places 每个字在原文里的位置，最后另加原文的长度
 */
record Flow(String text, int[] places) {

    private static final String STOPS = "。；;：:！!？?";

    static Flow of(String asWritten) {
        String narrow = Normal.narrow(asWritten);
        StringBuilder out = new StringBuilder(narrow.length());
        int[] places = new int[narrow.length() + 1];
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (isSpace(c)) {
                char kept = kept(out, narrow, i);
                if (kept == 0) continue;
                c = kept;
            }
            places[out.length()] = i;
            out.append(c);
        }
        int[] used = Arrays.copyOf(places, out.length() + 1);
        used[out.length()] = narrow.length();
        return new Flow(out.toString(), used);
    }

    /** 这里的空白留下什么：句末、序号之前的换行；两个数字之间的空格；别处什么也不留（0）。 */
    private static char kept(StringBuilder out, String narrow, int at) {
        int next = at;
        boolean line = false;
        while (next < narrow.length() && isSpace(narrow.charAt(next))) line |= narrow.charAt(next++) == '\n';
        if (out.isEmpty() || next == narrow.length()) return 0;
        char before = out.charAt(out.length() - 1);
        if (before == '\n' || before == ' ') return 0;
        if (line && (STOPS.indexOf(before) >= 0 || marks(narrow, next))) return '\n';
        return isDigit(before) && isDigit(narrow.charAt(next)) ? ' ' : 0;
    }

    private static boolean marks(String text, int at) {
        int end = at;
        while (end < text.length() && end < at + 3 && (isDigit(text.charAt(end)) || isNumeral(text.charAt(end)))) end++;
        boolean mark = end > at && end < text.length() && "、.．".indexOf(text.charAt(end)) >= 0;
        return mark || text.startsWith("（", at) && at + 1 < text.length() && isNumeral(text.charAt(at + 1));
    }

    private static boolean isNumeral(char c) {
        return "一二三四五六七八九十".indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    /** 原文里的开始。 */
    int start(int at) {
        return places[at];
    }

    /** 原文里的结束（不含）。 */
    int end(int at) {
        return at == 0 ? 0 : places[at - 1] + 1;
    }
}
