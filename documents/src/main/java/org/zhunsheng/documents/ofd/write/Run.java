package org.zhunsheng.documents.ofd.write;

import org.zhunsheng.documents.archive.Markup;
import org.zhunsheng.documents.font.FontSubset;

/**
 * 一行里接连的一段字。
 *
 * @param offsets 字与字之间的偏移（DeltaX）
 * @param width 到下一段的起点，磅
 */
record Run(String text, String offsets, double width) {

    /** 这么多个相同的偏移才合写作“g 个数 值”，短的照抄更省。 */
    private static final int REPEATED = 4;

    /** @param spacing 字与字之间另加，磅 */
    static Run of(int[] characters, FontSubset font, double size, double spacing) {
        StringBuilder out = new StringBuilder();
        String last = "";
        int count = 0;
        double width = 0;
        for (int n = 0; n < characters.length; n++) {
            double step = font.width(font.number(characters[n])) * size / 1000 + spacing;
            width += step;
            if (n == characters.length - 1) break;
            String offset = Millimetres.of(step);
            if (!offset.equals(last)) {
                flush(last, count, out);
                count = 0;
            }
            last = offset;
            count++;
        }
        flush(last, count, out);
        return new Run(new String(characters, 0, characters.length), out.toString(), width);
    }

    private static void flush(String offset, int count, StringBuilder out) {
        boolean together = count >= REPEATED;
        if (together) word("g " + count, out);
        for (int n = 0; n < (together ? 1 : count); n++) word(offset, out);
    }

    private static void word(String word, StringBuilder out) {
        if (!out.isEmpty()) out.append(' ');
        out.append(word);
    }

    /** 只有空白的不写。 */
    void write(Markup xml, double left, double base) {
        if (text.isBlank()) return;
        xml.open("ofd:TextCode", "X", Millimetres.of(left), "Y", Millimetres.of(base));
        if (!offsets.isEmpty()) xml.attributes("DeltaX", offsets);
        xml.text(text).close();
    }
}
