package org.zhunsheng.form.text;

import org.zhunsheng.text.Normal;

/**
 * 文字流中的一片：一个单元格的一行，或其中能分开的一段。
 *
 * @param norm 比较用的写法
 * @param page 页号，从 1 起
 * @param line 行号，从 1 起
 * @param block 空行隔开的第几块，从 0 起
 * @param width 排版宽度，汉字为 2，其余为 1
 */
record Piece(String text, String norm, int page, int line, int block, int width, PieceKind kind) {

    static Piece of(String text, int page, int line, int block) {
        String norm = Normal.norm(text);
        return new Piece(text, norm, page, line, block, width(text), PieceKind.of(norm));
    }

    boolean isText() {
        return kind == PieceKind.TEXT;
    }

    boolean isNumber() {
        return kind == PieceKind.NUMBER;
    }

    /** 中文字体里，★、≥、① 一类的符号与汉字一样宽。 */
    private static boolean wide(char c) {
        return c >= 0x2100 || c == '—' || c == '…' || c == '“' || c == '”';
    }

    /** 汉字与全角字符占两格；空白不占。 */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) width += wide(c) ? 2 : 1;
        }
        return width;
    }
}
