package org.zhunsheng.documents.archive;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;

/**
 * 内存中的 ZIP 包，按中央目录随机取用；只解压要用的部件，解压时守住上限，不相信包里自称的大小。
 *
 * <p>不用 {@code ZipFile}：它要求落盘；不用 {@code ZipInputStream}：它必须按顺序解压全部内容。
 */
public final class Archive {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final long UNSET = 0xFFFFFFFFL;

    private final ByteBuffer bytes;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long expanded;

    private record Entry(int method, int compressed, int offset, boolean encrypted) {}

    private Archive(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** 读中央目录；没有（文件被截断）或不合规的为“损坏”。 */
    public static Archive open(byte[] bytes) throws Unreadable {
        Archive archive = new Archive(bytes);
        try {
            archive.directory(archive.end());
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException wrong) {
            throw new Unreadable(wrong, Problem.DAMAGED, "ZIP");
        }
        return archive;
    }

    /** 部件的名字，按包里的次序。 */
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    public boolean has(String name) {
        return entries.containsKey(name);
    }

    public InputStream stream(String name) throws Unreadable {
        return new ByteArrayInputStream(read(name));
    }

    /** 一个部件的全部内容。 */
    public byte[] read(String name) throws Unreadable {
        Entry entry = entries.get(name);
        if (entry == null) throw new Unreadable(Problem.DAMAGED, name);
        if (entry.encrypted) throw new Unreadable(Problem.ENCRYPTED_OFFICE);
        try {
            if (bytes.getInt(entry.offset) != LOCAL) throw new Unreadable(Problem.DAMAGED, name);
            int data = entry.offset + 30 + unsigned(entry.offset + 26) + unsigned(entry.offset + 28);
            return switch (entry.method) {
                case 0 -> stored(name, data, entry.compressed);
                case 8 -> inflated(name, data);
                default -> throw new Unreadable(Problem.DAMAGED, name);
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException wrong) {
            throw new Unreadable(wrong, Problem.DAMAGED, name);
        }
    }

    private byte[] stored(String name, int data, int length) throws Unreadable {
        count(name, length, length);
        byte[] content = new byte[length];
        bytes.get(data, content);
        return content;
    }

    private byte[] inflated(String name, int data) throws Unreadable, DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes.array(), data, bytes.capacity() - data);
            byte[] content = new byte[16 << 10];
            int length = 0;
            while (!inflater.finished()) {
                if (length == content.length) {
                    limit(name, length, inflater.getBytesRead());
                    content = java.util.Arrays.copyOf(content, Math.multiplyExact(length, 2));
                }
                int read = inflater.inflate(content, length, content.length - length);
                if (read == 0 && !inflater.finished() && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new Unreadable(Problem.DAMAGED, name);
                }
                length += read;
            }
            count(name, length, inflater.getBytesRead());
            return java.util.Arrays.copyOf(content, length);
        } finally {
            inflater.end();
        }
    }

    private void count(String name, long length, long compressed) throws Unreadable {
        limit(name, length, compressed);
        expanded += length;
        if (expanded > Limits.EXPANDED) throw bomb(name, expanded);
    }

    private static void limit(String name, long length, long compressed) throws Unreadable {
        boolean ratio = length > Limits.HARMLESS && length > Limits.RATIO * Math.max(1, compressed);
        if (ratio || length > Limits.PART) throw bomb(name, length);
    }

    private static Unreadable bomb(String name, long length) {
        return new Unreadable(Problem.ZIP_BOMB, name + "，" + Limits.megabytes(length));
    }

    /** 目录结尾记录的位置：从文件末尾往回找，注释最长 64 KB。 */
    private int end() throws Unreadable {
        int lowest = Math.max(0, bytes.capacity() - 22 - 0xFFFF);
        for (int at = bytes.capacity() - 22; at >= lowest; at--) if (bytes.getInt(at) == END) return at;
        throw new Unreadable(Problem.DAMAGED, "ZIP");
    }

    private void directory(int end) throws Unreadable {
        long count = unsigned(end + 10);
        long offset = bytes.getInt(end + 16) & UNSET;
        if (end >= 20 && bytes.getInt(end - 20) == END_64_LOCATOR) {
            int end64 = Math.toIntExact(bytes.getLong(end - 12));
            count = bytes.getLong(end64 + 32);
            offset = bytes.getLong(end64 + 48);
        }
        if (count > Limits.ENTRIES) throw new Unreadable(Problem.ZIP_BOMB, count + " 个部件");
        int at = Math.toIntExact(offset);
        for (long n = 0; n < count; n++) at = entry(at);
    }

    private int entry(int at) throws Unreadable {
        if (bytes.getInt(at) != CENTRAL) throw new Unreadable(Problem.DAMAGED, "ZIP");
        int nameLength = unsigned(at + 28);
        int extraLength = unsigned(at + 30);
        byte[] name = new byte[nameLength];
        bytes.get(at + 46, name);
        long[] sizes = sizes(at, at + 46 + nameLength, extraLength);
        boolean encrypted = (unsigned(at + 8) & 1) != 0;
        Entry entry = new Entry(unsigned(at + 10), Math.toIntExact(sizes[0]), Math.toIntExact(sizes[1]), encrypted);
        // 有的程序用反斜杠分隔
        entries.putIfAbsent(new String(name, StandardCharsets.UTF_8).replace('\\', '/'), entry);
        return at + 46 + nameLength + extraLength + unsigned(at + 32);
    }

    /** 压缩后的大小与位置；ZIP64 的在附加字段里，只有填满的才出现，次序固定。 */
    private long[] sizes(int at, int extra, int extraLength) {
        long compressed = bytes.getInt(at + 20) & UNSET;
        long original = bytes.getInt(at + 24) & UNSET;
        long offset = bytes.getInt(at + 42) & UNSET;
        for (int field = extra; field + 4 <= extra + extraLength; field += 4 + unsigned(field + 2)) {
            if (unsigned(field) != 1) continue;
            int value = field + 4;
            if (original == UNSET) value += 8;
            if (compressed == UNSET) {
                compressed = bytes.getLong(value);
                value += 8;
            }
            if (offset == UNSET) offset = bytes.getLong(value);
        }
        return new long[] {compressed, offset};
    }

    private int unsigned(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }
}
