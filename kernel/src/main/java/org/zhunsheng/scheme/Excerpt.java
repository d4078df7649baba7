package org.zhunsheng.scheme;

/** 摘录：一行原文，下一行用 ^ 指出位置；汉字占两格，太长的行截短。 */
record Excerpt(String line, String carets) {

    private static final int MOST = 120;
    private static final int BEFORE = 80;

    static Excerpt of(String source, int column, int width) {
        int[] all = source.codePoints().toArray();
        int at = Math.min(column - 1, all.length);
        int from = all.length > MOST ? Math.max(0, at - BEFORE) : 0;
        int to = Math.min(all.length, from + MOST);
        StringBuilder carets = new StringBuilder();
        for (int i = from; i < at; i++) carets.append(all[i] == '\t' ? "\t" : " ".repeat(cells(all[i])));
        int end = Math.min(to, at + width);
        for (int i = at; i < end; i++) carets.append("^".repeat(cells(all[i])));
        if (end <= at) carets.append('^');
        return new Excerpt(new String(all, from, to - from).stripTrailing(), carets.toString());
    }

    /** 东亚文字与全角标点在等宽字体中占两格。 */
    private static int cells(int c) {
        return c >= 0x1100
                        && (c <= 0x115F || (c >= 0x2E80 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || c > 0x1FFFF)
                ? 2
                : 1;
    }
}
