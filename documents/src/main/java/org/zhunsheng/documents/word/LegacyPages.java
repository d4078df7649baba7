package org.zhunsheng.documents.word;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** DOC 的属性页（FKP）：流里的位置 → 那里的段落或字符的属性修改。按需要查，不全部展开。 */
final class LegacyPages {

    private static final int PAGE = 512;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).order(ByteOrder.LITTLE_ENDIAN);

    private final ByteBuffer document;
    private final ByteBuffer index;
    private final boolean paragraphs;
    private final int count;
    private Run last = new Run(0, 0, NOTHING);

    /** 位置的范围，不含 {@code end}；属性修改。 */
    record Run(int start, int end, ByteBuffer changes) {}

    LegacyPages(LegacyFile file, boolean paragraphs) {
        this.paragraphs = paragraphs;
        document = file.document();
        index = file.part(paragraphs ? LegacyFile.PARAGRAPH_PAGES : LegacyFile.CHARACTER_PAGES);
        count = Math.max(0, (index.capacity() - 4) / 8);
    }

    Run at(int place) {
        if (place >= last.start && place < last.end) return last;
        last = new Run(place, place + 1, NOTHING);
        int found = find(index, 0, count, place);
        if (found < 0) return last;
        int page = (index.getInt(4 * (count + 1) + 4 * found) & 0x3FFFFF) * PAGE;
        ByteBuffer bytes = LegacyFile.slice(document, page, PAGE);
        int runs = bytes.get(PAGE - 1) & 0xFF;
        int run = find(bytes, 0, runs, place);
        if (run >= 0) last = new Run(bytes.getInt(4 * run), bytes.getInt(4 * run + 4), changes(bytes, runs, run));
        return last;
    }

    /** 递增的 {@code count + 1} 个界限中，含有此位置的一段；没有则为 -1。 */
    private static int find(ByteBuffer bytes, int from, int count, int place) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bytes.getInt(from + 4 * middle + 4) <= place) low = middle + 1;
            else high = middle;
        }
        return low < count && bytes.getInt(from + 4 * low) <= place ? low : -1;
    }

    private ByteBuffer changes(ByteBuffer page, int runs, int run) {
        int size = paragraphs ? 13 : 1;
        int at = 2 * (page.get(4 * (runs + 1) + size * run) & 0xFF);
        if (at == 0) return NOTHING;
        int written = page.get(at) & 0xFF;
        if (!paragraphs) return LegacyFile.slice(page, at + 1, written);
        // 段落的长度以两字节计；开头两字节是样式编号
        boolean shifted = written == 0;
        int length = shifted ? 2 * (page.get(at + 1) & 0xFF) : 2 * written - 1;
        int start = at + (shifted ? 2 : 1);
        return length <= 2 ? NOTHING : LegacyFile.slice(page, start + 2, length - 2);
    }
}
