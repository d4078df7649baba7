package org.zhunsheng.server.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** 保护而没有口令：写表的库总要写一个口令的散列，空口令的那一个不合规范，在这里去掉。 */
final class OpenBook {

    private static final String HASHED = "<sheetProtection password=\"0\" ";

    private OpenBook() {}

    static byte[] of(byte[] book) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(book.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    String xml = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                    to.write(xml.replace(HASHED, "<sheetProtection ").getBytes(StandardCharsets.UTF_8));
                } else from.transferTo(to);
                to.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
