package org.zhunsheng.documents.font;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** 字符表：字到字形。第 12 种收全部的字；第 4 种只收基本平面的，有的程序只认它。 */
final class CharacterMap {

    /** 第 4 种的长度只有两个字节来记，字再多就写不下。 */
    private static final int MOST = 8000;

    private static final int BASIC = 0xFFFF;

    private final SortedMap<Integer, Integer> glyphs;
    private final SortedMap<Integer, Integer> basic;

    private CharacterMap(Map<Integer, Integer> glyphs) {
        this.glyphs = new TreeMap<>(glyphs);
        basic = this.glyphs.headMap(BASIC);
    }

    static byte[] of(Map<Integer, Integer> glyphs) {
        return new CharacterMap(glyphs).table();
    }

    private byte[] table() {
        byte[] wide = wide();
        byte[] narrow = basic.size() > MOST ? new byte[0] : narrow();
        int count = narrow.length == 0 ? 1 : 2;
        int start = 4 + 8 * count;
        ByteBuffer table = ByteBuffer.allocate(start + narrow.length + wide.length);
        table.putShort((short) 0).putShort((short) count);
        if (count == 2) table.putShort((short) 3).putShort((short) 1).putInt(start);
        table.putShort((short) 3).putShort((short) 10).putInt(start + narrow.length);
        return table.put(narrow).put(wide).array();
    }

    /** 第 12 种：每个字一段，按码排。 */
    private byte[] wide() {
        int length = 16 + 12 * glyphs.size();
        ByteBuffer map = ByteBuffer.allocate(length);
        map.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(glyphs.size());
        glyphs.forEach(
                (character, glyph) -> map.putInt(character).putInt(character).putInt(glyph));
        return map.array();
    }

    /** 第 4 种：每个字一段，末了一段是规定要有的 U+FFFF。 */
    private byte[] narrow() {
        int count = basic.size() + 1;
        int length = 16 + 8 * count;
        int power = 31 - Integer.numberOfLeadingZeros(count);
        ByteBuffer map = ByteBuffer.allocate(length);
        map.putShort((short) 4).putShort((short) length).putShort((short) 0);
        map.putShort((short) (2 * count)).putShort((short) (2 << power));
        map.putShort((short) power).putShort((short) (2 * count - (2 << power)));
        basic.keySet().forEach(character -> map.putShort(character.shortValue()));
        map.putShort((short) BASIC).putShort((short) 0);
        basic.keySet().forEach(character -> map.putShort(character.shortValue()));
        map.putShort((short) BASIC);
        basic.forEach((character, glyph) -> map.putShort((short) (glyph - character)));
        map.putShort((short) 1);
        return map.array();
    }
}
