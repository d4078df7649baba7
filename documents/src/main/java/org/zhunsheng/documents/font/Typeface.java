package org.zhunsheng.documents.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.zhunsheng.documents.Resources;

/** 一个 TrueType 字体：字到字形，字形的宽度与轮廓。读好之后不变，各处共用一份。 */
public final class Typeface {

    /** 字身的单位：千分之一字。 */
    public static final int EM = 1000;

    /** 看不见的字：零宽、控制。 */
    static final int NOTHING = -1;

    private static final int REPLACEMENT = '〓';

    private final ByteBuffer file;
    private final Map<String, Integer> tables = new HashMap<>();
    private final char[] basic = new char[0x10000];
    private final Map<Integer, Integer> rare = new HashMap<>();
    private final int metrics;
    private final int advances;
    private final int places;
    private final int outlines;

    private Typeface(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        int count = file.getShort(4);
        for (int n = 0, at = 12; n < count; n++, at += 16)
            tables.put(new String(bytes, at, 4, StandardCharsets.US_ASCII), at);
        metrics = unsigned(start("hhea") + 34);
        advances = start("hmtx");
        places = start("loca");
        outlines = start("glyf");
        characters();
    }

    /** 准绳宋。 */
    public static Typeface song() {
        return Song.FACE;
    }

    private static final class Song {
        private static final Typeface FACE = new Typeface(Resources.bytes(Typeface.class, "ZhunshengSong-Regular.ttf"));
    }

    /** 字符表只认第 12 种：自己做的字体有它，它收全部的字。 */
    private void characters() {
        int cmap = start("cmap");
        int table = -1;
        for (int n = 0; n < unsigned(cmap + 2); n++) {
            int at = cmap + file.getInt(cmap + 4 + 8 * n + 4);
            if (unsigned(at) == 12) table = at;
        }
        if (table < 0) throw new IllegalStateException("the font has no character map of format 12");
        for (int n = 0; n < file.getInt(table + 12); n++) {
            int at = table + 16 + 12 * n;
            int first = file.getInt(at);
            for (int code = first; code <= file.getInt(at + 4); code++) {
                int glyph = file.getInt(at + 8) + code - first;
                if (code < basic.length) basic[code] = (char) glyph;
                else rare.put(code, glyph);
            }
        }
    }

    /** 字体里有没有这个字。 */
    public boolean has(int character) {
        return glyph(character) != 0;
    }

    private int glyph(int character) {
        return character < basic.length ? basic[character] : rare.getOrDefault(character, 0);
    }

    /** 一个字的宽度，千分之一字。 */
    public int width(int character) {
        return advance(drawn(character));
    }

    /**
     * 画一个字用的字形。字体没有的，用样子相同的字（兼容字）；再没有的画“〓”，看得出这里有一个字。
     *
     * @return 看不见的字为 {@link #NOTHING}
     */
    int drawn(int character) {
        int glyph = glyph(character);
        if (glyph != 0) return glyph;
        if (isInvisible(character)) return NOTHING;
        String alike = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        int other = alike.codePointAt(0);
        boolean single = Character.charCount(other) == alike.length();
        return single && has(other) ? glyph(other) : glyph(REPLACEMENT);
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    int advance(int glyph) {
        if (glyph == NOTHING) return 0;
        return unsigned(advances + 4 * Math.min(glyph, metrics - 1));
    }

    /** 字形的轮廓，没有笔画的为空。 */
    byte[] outline(int glyph) {
        int at = places + 4 * glyph;
        int from = file.getInt(at);
        byte[] outline = new byte[file.getInt(at + 4) - from];
        file.get(outlines + from, outline);
        return outline;
    }

    /** 一个表的字节。 */
    byte[] table(String name) {
        byte[] table = new byte[file.getInt(entry(name) + 12)];
        file.get(start(name), table);
        return table;
    }

    private int start(String name) {
        return file.getInt(entry(name) + 8);
    }

    private int entry(String name) {
        Integer entry = tables.get(name);
        if (entry == null) throw new IllegalStateException("the font has no table " + name);
        return entry;
    }

    private int unsigned(int at) {
        return file.getShort(at) & 0xFFFF;
    }
}
