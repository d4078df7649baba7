package org.zhunsheng.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.archive.Archive;
import org.zhunsheng.documents.text.Decoding;

/** 按内容认格式，从不看文件名；认得出而不能读的，说出是什么、怎样办。 */
final class Detection {

    private static final int HEAD = 4096;
    private static final int SAMPLE = 1 << 16;

    private Detection() {}

    static Format of(byte[] bytes) throws Unreadable {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.isBlank() && bytes.length <= HEAD) throw new Unreadable(Problem.EMPTY);
        if (head.contains("%PDF-") && head.indexOf("%PDF-") < 1024) return Format.PDF;
        if (head.startsWith("PK\3\4")) return packed(bytes);
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) throw compound(bytes);
        if (head.startsWith("{\\rtf")) throw new Unreadable(Problem.OTHER_FORMAT, "RTF");
        String picture = picture(head);
        if (picture != null) throw new Unreadable(Problem.IMAGE, picture);
        String other = other(head);
        if (other != null) throw new Unreadable(Problem.OTHER_FORMAT, other);
        return text(bytes);
    }

    private static Format packed(byte[] bytes) throws Unreadable {
        Archive archive = Archive.open(bytes);
        Set<String> names = archive.names();
        if (names.contains("word/document.xml")) return Format.DOCX;
        if (names.contains("xl/workbook.xml")) return Format.XLSX;
        if (names.contains("OFD.xml")) return Format.OFD;
        if (names.contains("xl/workbook.bin")) throw new Unreadable(Problem.OTHER_FORMAT, "XLSB");
        if (names.contains("ppt/presentation.xml")) throw new Unreadable(Problem.OTHER_FORMAT, "PPTX");
        if (names.contains("mimetype") && names.contains("content.xml")) {
            String type = new String(archive.read("mimetype"), StandardCharsets.ISO_8859_1).strip();
            throw new Unreadable(Problem.OPEN_DOCUMENT, type.endsWith("spreadsheet") ? "ODS" : "ODT");
        }
        return main(archive);
    }

    /** 主部件不在惯常的位置时，看包里的类型清单。 */
    private static Format main(Archive archive) throws Unreadable {
        if (!archive.has("[Content_Types].xml")) throw new Unreadable(Problem.OTHER_FORMAT, "ZIP");
        String types = new String(archive.read("[Content_Types].xml"), StandardCharsets.UTF_8);
        if (types.contains("wordprocessingml.document.main+xml")) return Format.DOCX;
        if (types.contains("spreadsheetml.sheet.main+xml")) return Format.XLSX;
        throw new Unreadable(Problem.OTHER_FORMAT, "ZIP");
    }

    /** OLE2 复合文件：目录里的流名（UTF-16LE）说出是什么。 */
    private static Unreadable compound(byte[] bytes) {
        if (hasStream(bytes, "EncryptedPackage")) return new Unreadable(Problem.ENCRYPTED_OFFICE);
        if (hasStream(bytes, "WordDocument")) return new Unreadable(Problem.LEGACY_WORD);
        if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book")) return new Unreadable(Problem.LEGACY_EXCEL);
        if (hasStream(bytes, "PowerPoint Document")) return new Unreadable(Problem.OTHER_FORMAT, "PPT");
        return new Unreadable(Problem.OTHER_FORMAT, "OLE2");
    }

    /** 目录项 128 字节对齐，名字在开头，以零结尾。 */
    private static boolean hasStream(byte[] bytes, String name) {
        byte[] wanted = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        for (int at = 512; at + 128 <= bytes.length; at += 128) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) return true;
        }
        return false;
    }

    private static @Nullable String picture(String head) {
        if (head.startsWith("\u0089PNG")) return "PNG";
        if (head.startsWith("\u00FF\u00D8\u00FF")) return "JPEG";
        if (head.startsWith("GIF8")) return "GIF";
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return "TIFF";
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) return "WebP";
        return head.startsWith("BM") && head.startsWith("\0\0\0\0", 6) ? "BMP" : null;
    }

    private static @Nullable String other(String head) {
        if (head.startsWith("Rar!")) return "RAR";
        if (head.startsWith("7z\u00BC\u00AF")) return "7z";
        if (head.startsWith("\u001F\u008B")) return "gzip";
        String start = head.toLowerCase(Locale.ROOT).stripLeading();
        if (start.startsWith("mime-version:") && start.contains("multipart/related")) return "MHTML";
        if (!start.contains("<?xml")) return null;
        if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) return "Excel 2003 XML";
        if (start.contains("schemas.microsoft.com/office/word/2003/wordml")) return "Word 2003 XML";
        return start.contains("schemas.microsoft.com/office/2006/xmlpackage") ? "Word XML" : null;
    }

    private static Format text(byte[] bytes) throws Unreadable {
        String text = Decoding.of(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
        if (text == null) throw new Unreadable(Problem.UNKNOWN_FORMAT);
        if (text.isBlank()) throw new Unreadable(Problem.EMPTY);
        Limits.size(bytes.length, Limits.TEXT_FILE);
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("{") || start.startsWith("[")) return Format.JSON;
        boolean marked = start.startsWith("<")
                && (start.contains("<html") || start.contains("<!doctype html") || start.contains("<table"));
        return marked ? Format.HTML : Format.TXT;
    }
}
