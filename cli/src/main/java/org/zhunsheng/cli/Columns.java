package org.zhunsheng.cli;

import java.util.ArrayList;
import java.util.List;

/** 终端上的列宽：汉字与全角字符占两列。 */
final class Columns {

    /** 一行的宽度。 */
    static final int WIDTH = 80;

    /** 不能放在行首的标点。 */
    private static final String CLOSING = "，。；：、？！）》”’」』】〕%)]}…";

    private Columns() {}

    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    static int width(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK || c == 0x200B || c == 0xFEFF) return 0;
        boolean wide = c >= 0x1100
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0xA4CF)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x1F300 && c <= 0x1FAFF)
                        || (c >= 0x20000 && c <= 0x3FFFD));
        return wide || c == '“' || c == '”' || c == '‘' || c == '’' || c == '…' || c == '—' || c == '·' ? 2 : 1;
    }

    /** 右侧补空格到指定宽度；已经更宽的不截断。 */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** 截到指定宽度，截断处为 “…”。 */
    static String cut(String text, int width) {
        if (width(text) <= width) return text;
        StringBuilder out = new StringBuilder();
        int used = 0;
        for (int c : text.codePoints().toArray()) {
            if (used + width(c) > width - 2) break;
            out.appendCodePoint(c);
            used += width(c);
        }
        return out.append('…').toString();
    }

    /** 折行：西文按词，汉字逐字，标点不落行首；每行缩进 {@code indent} 列。 */
    static String wrap(String text, int indent) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) fold(paragraph, WIDTH - indent, lines);
        String margin = " ".repeat(indent);
        return margin + String.join("\n" + margin, lines);
    }

    private static void fold(String paragraph, int room, List<String> lines) {
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String piece : pieces(paragraph)) {
            int wide = width(piece);
            if (used > 0 && used + width(piece.stripTrailing()) > room) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            line.append(piece);
            used += wide;
        }
        lines.add(line.toString().stripTrailing());
    }

    /** 不可拆开的小段：西文词连同其后的空格，或一个汉字连同其后的标点。 */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            if (!piece.isEmpty() && breaksBefore(piece.codePointBefore(piece.length()), c)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
        }
        if (!piece.isEmpty()) pieces.add(piece.toString());
        return pieces;
    }

    private static boolean breaksBefore(int before, int c) {
        if (CLOSING.indexOf(c) >= 0 || c == ' ') return false;
        if ("（《“‘「【〔([".indexOf(before) >= 0) return false;
        return before == ' ' || width(c) == 2 || width(before) == 2;
    }
}
