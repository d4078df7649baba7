package org.zhunsheng.documents.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** 在内存里写一个压缩包：部件的次序是加入的次序，时间是定的，同样的内容得到同样的字节。 */
public final class ArchiveWriter {

    /** ZIP 记得下的最早的月份的下一个月：最早的那一刻会另带一个随时区而变的时间。 */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** 一个 XML 部件的字节。 */
    public static byte[] xml(Consumer<Markup> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Markup xml = new Markup(bytes);
        content.accept(xml);
        xml.finish();
        return bytes.toByteArray();
    }

    public void add(String part, byte[] content) {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(TIME);
        try {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public byte[] finish() {
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
