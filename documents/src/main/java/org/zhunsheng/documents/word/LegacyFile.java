package org.zhunsheng.documents.word;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Compound;

/** DOC 的骨架：几个流，以及文件头（FIB）所说的各部分在哪里、有多长。编号照 MS-DOC 的 FibRgFcLcb97、FibRgLw97。 */
final class LegacyFile {

    static final int HEADERS = 11;
    static final int CHARACTER_PAGES = 12;
    static final int PARAGRAPH_PAGES = 13;
    static final int FONTS = 15;
    static final int PIECES = 33;
    static final int LISTS = 73;
    static final int LIST_OVERRIDES = 74;

    private static final int WORD_97 = 0xA5EC;
    private static final int OLDER = 0xA5;
    private static final int ENCRYPTED = 0x100;
    private static final int SECOND_TABLE = 0x200;

    private final Compound streams;
    private final ByteBuffer document;
    private final ByteBuffer table;
    private @Nullable ByteBuffer data;
    private int spent;

    private LegacyFile(Compound streams, ByteBuffer document, ByteBuffer table) {
        this.streams = streams;
        this.document = document;
        this.table = table;
    }

    static LegacyFile open(byte[] bytes) throws Unreadable {
        Compound streams = Compound.open(bytes);
        ByteBuffer document = buffer(streams.read("WordDocument"));
        int magic = document.getShort(0) & 0xFFFF;
        if (magic != WORD_97 && magic >> 8 == OLDER) throw new Unreadable(Problem.LEGACY_WORD);
        if (magic != WORD_97) throw new Unreadable(Problem.DAMAGED, "WordDocument");
        int flags = document.getShort(10);
        if ((flags & ENCRYPTED) != 0) throw new Unreadable(Problem.ENCRYPTED_OFFICE);
        String table = (flags & SECOND_TABLE) != 0 ? "1Table" : "0Table";
        return new LegacyFile(streams, document, buffer(streams.read(table)));
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** 从 {@code from} 起的一段，自成一体；越界的抛出 {@link IndexOutOfBoundsException}。 */
    static ByteBuffer slice(ByteBuffer bytes, int from, int length) {
        return bytes.slice(from, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** 文字与属性页所在的流。 */
    ByteBuffer document() {
        return document;
    }

    /** 放图片、窗体域与过长的段落属性的流；没有的为空。 */
    ByteBuffer data() throws Unreadable {
        ByteBuffer read = data;
        if (read == null) read = buffer(streams.has("Data") ? streams.read("Data") : new byte[0]);
        data = read;
        return read;
    }

    /** 过长的段落属性另存在数据流里；许多段落可以指同一处，所以读过多少要数。 */
    ByteBuffer elsewhere(int at) throws Unreadable {
        int length = data().getShort(at) & 0xFFFF;
        spent += length;
        Limits.characters(spent);
        return slice(data(), at + 2, length);
    }

    /** 各部分文字的长度：3 正文，4 脚注，5 页眉页脚，7 批注，8 尾注，9 文本框。 */
    int length(int part) {
        int lengths = 32 + 2 + 2 * unsigned(32) + 2;
        return Math.max(0, document.getInt(lengths + 4 * part));
    }

    /** 表流里的一部分；没有的为空。 */
    ByteBuffer part(int part) {
        return slice(table, start(part), length(document, entry(part) + 4));
    }

    /** 一部分连同其后的全部：列表的各级写在所说的长度之外。 */
    ByteBuffer partAndRest(int part) {
        if (length(document, entry(part) + 4) == 0) return slice(table, 0, 0);
        int start = start(part);
        return slice(table, start, table.capacity() - start);
    }

    private int start(int part) {
        return length(document, entry(part) + 4) == 0 ? 0 : document.getInt(entry(part));
    }

    private static int length(ByteBuffer bytes, int at) {
        return Math.max(0, bytes.getInt(at));
    }

    private int entry(int part) {
        int words = 32 + 2 + 2 * unsigned(32);
        int places = words + 2 + 4 * unsigned(words) + 2;
        if (part >= unsigned(places - 2)) throw new IndexOutOfBoundsException("part " + part);
        return places + 8 * part;
    }

    private int unsigned(int at) {
        return document.getShort(at) & 0xFFFF;
    }
}
