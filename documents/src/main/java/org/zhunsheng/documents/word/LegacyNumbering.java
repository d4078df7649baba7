package org.zhunsheng.documents.word;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.zhunsheng.documents.flow.Numbering;
import org.zhunsheng.documents.flow.Numbering.Level;

/** DOC 的列表（MS-DOC 的 PlfLst、PlfLfo）化为自动编号的写法。写得不全的读到哪里算哪里：编号不该使整份文件读不成。 */
final class LegacyNumbering {

    private static final int LIST = 28;
    private static final int LEVEL = 28;
    private static final int OVERRIDE = 16;
    private static final int LEVELS = 9;
    /** 段落只能用 2046 个以内的编号。 */
    private static final int MOST = 2046;
    /** MSONFC 编号 → Word 的编号格式名。 */
    private static final Map<Integer, String> FORMATS = Map.ofEntries(
            Map.entry(1, "upperRoman"),
            Map.entry(2, "lowerRoman"),
            Map.entry(3, "upperLetter"),
            Map.entry(4, "lowerLetter"),
            Map.entry(10, "ideographDigital"),
            Map.entry(11, "japaneseCounting"),
            Map.entry(18, "decimalEnclosedCircle"),
            Map.entry(22, "decimalZero"),
            Map.entry(23, "bullet"),
            Map.entry(28, "decimalEnclosedCircleChinese"),
            Map.entry(33, "taiwaneseCounting"),
            Map.entry(35, "taiwaneseCountingThousand"),
            Map.entry(36, "taiwaneseDigital"),
            Map.entry(37, "chineseCounting"),
            Map.entry(39, "chineseCountingThousand"),
            Map.entry(255, "none"));

    private final Numbering numbering = new Numbering();
    private final ByteBuffer bytes;
    private int at;

    private LegacyNumbering(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static Numbering read(LegacyFile file) {
        LegacyNumbering lists = new LegacyNumbering(file.partAndRest(LegacyFile.LISTS));
        LegacyNumbering overrides = new LegacyNumbering(file.partAndRest(LegacyFile.LIST_OVERRIDES));
        try {
            lists.lists();
            overrides.overrides(lists.numbering);
        } catch (IndexOutOfBoundsException incomplete) {
            return lists.numbering;
        }
        return lists.numbering;
    }

    private void lists() {
        if (bytes.capacity() == 0) return;
        int count = bytes.getShort(0) & 0xFFFF;
        at = 2 + LIST * count;
        for (int n = 0; n < count; n++) {
            int list = 2 + LIST * n;
            boolean simple = (bytes.get(list + 26) & 1) != 0;
            for (int level = 0; level < (simple ? 1 : LEVELS); level++) {
                numbering.level(bytes.getInt(list) + "", level, level());
            }
        }
    }

    /** 一级：固定的部分，两串属性修改（不用），写法；写法里的 0 至 8 代表各级的数。 */
    private Level level() {
        int start = bytes.getInt(at);
        String format = FORMATS.getOrDefault(bytes.get(at + 4) & 0xFF, "decimal");
        boolean spaced = bytes.get(at + 15) != 2;
        at += LEVEL + (bytes.get(at + 24) & 0xFF) + (bytes.get(at + 25) & 0xFF);
        int length = bytes.getShort(at) & 0xFFFF;
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < length; n++) {
            char c = bytes.getChar(at + 2 + 2 * n);
            text.append(c < LEVELS ? "%" + (c + 1) : c + "");
        }
        at += 2 + 2 * length;
        return new Level(start, format, text.toString(), spaced);
    }

    /** 段落用的编号（从 1 起）各指一个列表，可以从别的数起算。 */
    private void overrides(Numbering numbering) {
        if (bytes.capacity() == 0) return;
        int count = bytes.getInt(0);
        if (count < 0 || count > MOST) return;
        Map<Integer, Integer> levels = new HashMap<>();
        for (int n = 0; n < count; n++) {
            numbering.use(n + 1 + "", bytes.getInt(4 + OVERRIDE * n) + "");
            levels.put(n + 1, bytes.get(4 + OVERRIDE * n + 12) & 0xFF);
        }
        at = 4 + OVERRIDE * count;
        for (int n = 1; n <= count; n++) {
            at += 4;
            for (int level = 0; level < levels.getOrDefault(n, 0); level++) override(numbering, n);
        }
    }

    private void override(Numbering numbering, int number) {
        int start = bytes.getInt(at);
        int flags = bytes.getInt(at + 4);
        at += 8;
        boolean rewritten = (flags & 0x20) != 0;
        int from = rewritten ? level().start() : start;
        if ((flags & 0x10) != 0) numbering.restart(number + "", flags & 0x0F, from);
    }
}
