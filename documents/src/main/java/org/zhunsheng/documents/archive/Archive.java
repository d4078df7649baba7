package org.zhunsheng.documents.archive;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
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

    private record Entry(int method, int crc, int compressed, int offset, boolean encrypted) {}

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

    /** 一个部件的全部内容，只用于小部件。 */
    public byte[] read(String name) throws Unreadable {
        try (InputStream in = stream(name)) {
            return in.readAllBytes();
        } catch (IOException wrong) {
            throw Refused.unreadable(wrong, name);
        }
    }

    /** 边解压边读；超过上限时抛出 {@link Refused}。 */
    InputStream stream(String name) throws Unreadable {
        Entry entry = entries.get(name);
        if (entry == null) throw new Unreadable(Problem.DAMAGED, name);
        if (entry.encrypted) throw new Unreadable(Problem.ENCRYPTED_OFFICE);
        try {
            if (bytes.getInt(entry.offset) != LOCAL) throw new Unreadable(Problem.DAMAGED, name);
            int data = entry.offset + 30 + unsigned(entry.offset + 26) + unsigned(entry.offset + 28);
            return switch (entry.method) {
                case 0 -> new Checked(name, entry.crc, slice(data, entry.compressed), null);
                case 8 -> {
                    Inflater inflater = new Inflater(true);
                    InputStream compressed = slice(data, bytes.capacity() - data);
                    yield new Checked(
                            name, entry.crc, new InflaterInputStream(compressed, inflater, 1 << 13), inflater);
                }
                default -> throw new Unreadable(Problem.DAMAGED, name);
            };
        } catch (IndexOutOfBoundsException wrong) {
            throw new Unreadable(wrong, Problem.DAMAGED, name);
        }
    }

    private InputStream slice(int from, int length) {
        return new ByteArrayInputStream(bytes.array(), from, length);
    }

    /** 一边读一边守住上限；读完核对校验和。 */
    private final class Checked extends FilterInputStream {
        private final String name;
        private final int crc;
        private final @Nullable Inflater inflater;
        private final CRC32 sum = new CRC32();
        private long length;

        Checked(String name, int crc, InputStream content, @Nullable Inflater inflater) {
            super(content);
            this.name = name;
            this.crc = crc;
            this.inflater = inflater;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            int read = super.read(buffer, offset, count);
            if (read < 0 && (int) sum.getValue() != crc) throw new IOException("checksum of " + name);
            if (read <= 0) return read;
            sum.update(buffer, offset, read);
            length += read;
            expanded += read;
            boolean ratio =
                    inflater != null && length > Limits.HARMLESS && length > Limits.RATIO * inflater.getBytesRead();
            if (!ratio && expanded <= Limits.EXPANDED) return read;
            throw new Refused(new Unreadable(Problem.ZIP_BOMB, name + " > " + Limits.megabytes(length)));
        }

        @Override
        public void close() throws IOException {
            super.close();
            if (inflater != null) inflater.end();
        }
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
        Entry entry = new Entry(
                unsigned(at + 10),
                bytes.getInt(at + 16),
                Math.toIntExact(sizes[0]),
                Math.toIntExact(sizes[1]),
                encrypted);
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
