package org.zhunsheng.documents.word;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** DOC 用到的字体名，按编号；只为认出符号字体。 */
final class LegacyFonts {

    private static final int NAME = 40;

    private LegacyFonts() {}

    static List<String> read(LegacyFile file) {
        ByteBuffer bytes = file.part(LegacyFile.FONTS);
        List<String> names = new ArrayList<>();
        int at = 4;
        int count = bytes.capacity() < at ? 0 : bytes.getShort(0) & 0xFFFF;
        while (names.size() < count && at < bytes.capacity()) {
            int length = bytes.get(at) & 0xFF;
            int end = Math.min(at + 1 + length, bytes.capacity());
            StringBuilder name = new StringBuilder();
            for (int n = at + NAME; n + 2 <= end && bytes.getChar(n) != 0; n += 2) name.append(bytes.getChar(n));
            names.add(name.toString());
            at += 1 + length;
        }
        return names;
    }
}
