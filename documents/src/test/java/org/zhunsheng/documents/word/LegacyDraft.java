package org.zhunsheng.documents.word;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhunsheng.documents.Packages;

/** 测试用的 DOC：照 MS-DOC 逐字节写，Word、WPS 会写而别的程序不写的样子都能造。每页属性只放一段，简单而合规。 */
final class LegacyDraft {

    private static final int TEXT = 1024;
    private static final int PAGE = 512;

    /** 文字的一段与它的属性修改。 */
    private record Span(int start, int end, byte[] changes) {}

    private record Piece(int start, int end, int offset, boolean wide) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Span> runs = new ArrayList<>();
    private final List<Span> paragraphs = new ArrayList<>();
    private final Map<Integer, Integer> lengths = new TreeMap<>();
    private final Map<Integer, byte[]> parts = new TreeMap<>();
    private int paragraph;
    private int begun;
    private int pieces = 1;
    byte[] data = new byte[0];
    int magic = 0xA5EC;
    int flags = 0x200;

    LegacyDraft run(String written, byte[]... changes) {
        int start = text.length();
        text.append(written);
        runs.add(new Span(start, text.length(), join(changes)));
        return this;
    }

    /** 段尾；表格的行尾、格尾由属性说明。 */
    LegacyDraft end(char mark, byte[]... changes) {
        run(String.valueOf(mark));
        paragraphs.add(new Span(paragraph, text.length(), join(changes)));
        paragraph = text.length();
        return this;
    }

    LegacyDraft paragraph(String written, byte[]... changes) {
        return run(written).end('\r', changes);
    }

    LegacyDraft row(byte[] definition, String... cells) {
        for (String cell : cells) run(cell).end('\7', IN_TABLE);
        return rowEnd(definition);
    }

    LegacyDraft rowEnd(byte[]... definition) {
        return end('\7', IN_TABLE, sprm(0x2417, 1), join(definition));
    }

    /** 行尾的字已经写下，带着自己的字符格式。 */
    LegacyDraft closeRow(byte[] definition) {
        paragraphs.add(new Span(paragraph, text.length(), join(IN_TABLE, sprm(0x2417, 1), definition)));
        paragraph = text.length();
        return this;
    }

    /** 至此为止是某一部分（3 正文，5 页眉页脚，9 文本框）。 */
    LegacyDraft part(int number) {
        lengths.put(number, text.length() - begun);
        begun = text.length();
        return this;
    }

    LegacyDraft table(int number, byte[] content) {
        parts.put(number, content);
        return this;
    }

    /** 文字分成几段，倒着存放。 */
    LegacyDraft pieces(int count) {
        pieces = count;
        return this;
    }

    static final byte[] IN_TABLE = sprm(0x2416, 1);

    static byte[] sprm(int code, int... operand) {
        ByteBuffer bytes = little(2 + operand.length).putShort((short) code);
        for (int value : operand) bytes.put((byte) value);
        return bytes.array();
    }

    /** 行的定义：各格的边，各格的合并标志。 */
    static byte[] edges(int[] edges, int... flags) {
        int count = edges.length - 1;
        ByteBuffer bytes = little(5 + 2 * edges.length + 20 * flags.length).putShort((short) 0xD608);
        bytes.putShort((short) (bytes.capacity() - 3)).put((byte) count);
        for (int edge : edges) bytes.putShort((short) edge);
        for (int flag : flags) bytes.putShort((short) flag).put(new byte[18]);
        return bytes.array();
    }

    static byte[] join(byte[]... several) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] one : several) all.writeBytes(one);
        return all.toByteArray();
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] build() {
        if (lengths.isEmpty()) part(3);
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(new byte[TEXT]);
        List<Piece> stored = store(document);
        Map<Integer, byte[]> all = new TreeMap<>();
        all.put(33, pieceTable(stored));
        all.put(12, pages(document, stored, runs, false));
        all.put(13, pages(document, stored, paragraphs, true));
        all.putAll(parts);
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        byte[] bytes = document.toByteArray();
        ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort(0, (short) magic).putShort(2, (short) 0xC1).putShort(10, (short) flags);
        head.putShort(32, (short) 14).putShort(62, (short) 22).putShort(152, (short) 93);
        lengths.forEach((part, length) -> head.putInt(64 + 4 * part, length));
        all.forEach((part, content) -> {
            head.putInt(154 + 8 * part, table.size());
            head.putInt(158 + 8 * part, content.length);
            table.writeBytes(content);
        });
        return Packages.compound(Map.of("WordDocument", bytes, "1Table", table.toByteArray(), "Data", data));
    }

    private List<Piece> store(ByteArrayOutputStream document) {
        List<Piece> stored = new ArrayList<>();
        for (int n = pieces - 1; n >= 0; n--) {
            int start = text.length() * n / pieces;
            int end = text.length() * (n + 1) / pieces;
            String part = text.substring(start, end);
            boolean wide = part.chars().anyMatch(c -> c > 0x7F);
            if (document.size() % 2 != 0) document.write(0);
            stored.add(new Piece(start, end, document.size(), wide));
            document.writeBytes(part.getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.US_ASCII));
        }
        stored.sort(Comparator.comparingInt(Piece::start));
        return stored;
    }

    private static byte[] pieceTable(List<Piece> stored) {
        int size = 4 + 12 * stored.size();
        ByteBuffer bytes = little(5 + size).put((byte) 2).putInt(size);
        for (Piece piece : stored) bytes.putInt(piece.start);
        bytes.putInt(stored.getLast().end);
        for (Piece piece : stored) {
            bytes.putShort((short) 0).putInt(piece.wide ? piece.offset : piece.offset * 2 | 1 << 30);
            bytes.putShort((short) 0);
        }
        return bytes.array();
    }

    /** 每段（在文字的几段之间切开）一页；返回索引。 */
    private static byte[] pages(
            ByteArrayOutputStream document, List<Piece> stored, List<Span> spans, boolean paragraphs) {
        TreeMap<Integer, int[]> index = new TreeMap<>();
        for (Span span : spans) {
            for (Piece piece : stored) {
                int start = Math.max(span.start, piece.start);
                int end = Math.min(span.end, piece.end);
                if (start >= end) continue;
                int size = piece.wide ? 2 : 1;
                int from = piece.offset + (start - piece.start) * size;
                int to = piece.offset + (end - piece.start) * size;
                document.writeBytes(new byte[(PAGE - document.size() % PAGE) % PAGE]);
                index.put(from, new int[] {to, document.size() / PAGE});
                document.writeBytes(page(from, to, span.changes, paragraphs));
            }
        }
        ByteBuffer bytes = little(4 + 8 * index.size());
        index.keySet().forEach(bytes::putInt);
        bytes.putInt(index.lastEntry().getValue()[0]);
        index.values().forEach(place -> bytes.putInt(place[1]));
        return bytes.array();
    }

    private static byte[] page(int from, int to, byte[] changes, boolean paragraphs) {
        ByteBuffer page = little(PAGE).putInt(from).putInt(to).put((byte) 32);
        page.put(PAGE - 1, (byte) 1);
        int words = (changes.length + 3) / 2;
        page.position(64);
        if (paragraphs) page.put((byte) 0).put((byte) words).putShort((short) 0).put(changes);
        else page.put((byte) changes.length).put(changes);
        return page.array();
    }
}
