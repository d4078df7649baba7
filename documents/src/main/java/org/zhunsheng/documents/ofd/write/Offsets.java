package org.zhunsheng.documents.ofd.write;

import org.zhunsheng.documents.font.FontSubset;

/** 一行里字与字之间的偏移（DeltaX）；接连几个相同的写作“g 个数 值”。 */
final class Offsets {

    /** 这么多个相同的才合写，短的照抄更省。 */
    private static final int REPEATED = 4;

    private final StringBuilder out = new StringBuilder();
    private String last = "";
    private int count;

    private Offsets() {}

    /** @param spacing 字与字之间另加，磅 */
    static String of(int[] characters, FontSubset font, double size, double spacing) {
        Offsets offsets = new Offsets();
        for (int n = 0; n < characters.length - 1; n++) {
            int number = font.number(characters[n]);
            offsets.add(Millimetres.of(font.width(number) * size / 1000 + spacing));
        }
        offsets.flush();
        return offsets.out.toString();
    }

    private void add(String offset) {
        if (!offset.equals(last)) flush();
        last = offset;
        count++;
    }

    private void flush() {
        boolean together = count >= REPEATED;
        if (together) word("g " + count);
        for (int n = 0; n < (together ? 1 : count); n++) word(last);
        count = 0;
    }

    private void word(String word) {
        if (!out.isEmpty()) out.append(' ');
        out.append(word);
    }
}
