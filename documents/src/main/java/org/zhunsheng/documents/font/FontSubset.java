package org.zhunsheng.documents.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 字体的子集：一份文件用到的字。字形按头一次用到的先后编号，从 1 起，同样的文字得到同样的字节。
 *
 * <p>字体没有的字各占一个编号，画的是“〓”，编号却对应原来的字：复制、检索、读回的都是原字。
 */
public final class FontSubset {

    /** 一个字体文件容得下的字形。 */
    private static final int MOST = 0xFFFE;

    private final Typeface face;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<Integer> characters = new ArrayList<>();

    public FontSubset(Typeface face) {
        this.face = face;
    }

    public Typeface face() {
        return face;
    }

    /** 一个字的编号；没有编过的编一个。不成字的半个代理对当作 U+FFFD。 */
    public int number(int character) {
        int whole = Character.getType(character) == Character.SURROGATE ? 0xFFFD : character;
        Integer known = numbers.get(whole);
        if (known != null) return known;
        if (characters.size() == MOST) return number(characters.getLast());
        characters.add(whole);
        numbers.put(whole, characters.size());
        return characters.size();
    }

    /** 编号为 1、2 …… 的字。 */
    public List<Integer> characters() {
        return List.copyOf(characters);
    }

    /** 编号为 {@code number} 的字的宽度，千分之一字。 */
    public int width(int number) {
        return face.width(characters.get(number - 1));
    }

    /** 嵌入 PDF 的字体文件：字形按编号取用，不带字符表。 */
    public byte[] embedded() {
        return new FontFile(tables()).bytes();
    }

    /** 独立的字体文件，带字符表与名称。 */
    public byte[] standalone() {
        Map<String, byte[]> tables = tables();
        tables.put("OS/2", face.table("OS/2"));
        tables.put("cmap", CharacterMap.of(numbers));
        tables.put("name", face.table("name"));
        tables.put("post", face.table("post"));
        return new FontFile(tables).bytes();
    }

    private Map<String, byte[]> tables() {
        int count = characters.size() + 1;
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        ByteBuffer places = ByteBuffer.allocate(4 * (count + 1));
        ByteBuffer widths = ByteBuffer.allocate(4 * count);
        for (int n = 0; n < count; n++) {
            int glyph = n == 0 ? 0 : face.drawn(characters.get(n - 1));
            byte[] outline = glyph == Typeface.NOTHING ? new byte[0] : face.outline(glyph);
            places.putInt(outlines.size());
            outlines.writeBytes(outline);
            while (outlines.size() % 4 != 0) outlines.write(0);
            widths.putShort((short) face.advance(glyph));
            widths.putShort(outline.length == 0 ? 0 : ByteBuffer.wrap(outline).getShort(2));
        }
        places.putInt(outlines.size());
        Map<String, byte[]> tables = new LinkedHashMap<>();
        tables.put("glyf", outlines.toByteArray());
        tables.put("head", changed("head", 50, 1));
        tables.put("hhea", changed("hhea", 34, count));
        tables.put("hmtx", widths.array());
        tables.put("loca", places.array());
        tables.put("maxp", changed("maxp", 4, count));
        return tables;
    }

    private byte[] changed(String name, int at, int value) {
        byte[] table = face.table(name);
        ByteBuffer.wrap(table).putShort(at, (short) value);
        return table;
    }
}
