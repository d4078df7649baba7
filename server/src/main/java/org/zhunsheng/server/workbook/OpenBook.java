package org.zhunsheng.server.workbook;

import java.nio.charset.StandardCharsets;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Archive;
import org.zhunsheng.documents.archive.ArchiveWriter;

/** 保护而没有口令：写表的库总要写一个口令的散列，空口令的那一个不合规范，在这里去掉。 */
final class OpenBook {

    private static final String HASHED = "<sheetProtection password=\"0\" ";

    private OpenBook() {}

    static byte[] of(byte[] book) {
        try {
            Archive from = Archive.open(book);
            ArchiveWriter to = new ArchiveWriter();
            for (String part : from.names()) {
                byte[] content = from.read(part);
                to.add(part, part.startsWith("xl/worksheets/sheet") ? open(content) : content);
            }
            return to.finish();
        } catch (Unreadable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] open(byte[] sheet) {
        String xml = new String(sheet, StandardCharsets.UTF_8);
        return xml.replace(HASHED, "<sheetProtection ").getBytes(StandardCharsets.UTF_8);
    }
}
