package org.zhunsheng.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.archive.Archive;
import org.zhunsheng.documents.archive.Compound;
import org.zhunsheng.documents.text.Decoding;

/** 按内容认格式，从不看文件名；认得出而不能读的，说出是什么、怎样办。 */
final class Detection {

    private static final int HEAD = 4096;
    private static final int SAMPLE = 1 << 16;

    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String OPEN_TYPE = "application/vnd.oasis.opendocument.";

    private Detection() {}

    static Format of(byte[] bytes) throws Unreadable {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.isBlank() && bytes.length <= HEAD) throw new Unreadable(Problem.EMPTY);
        if (head.contains("%PDF-") && head.indexOf("%PDF-") < 1024) return Format.PDF;
        if (head.startsWith("PK\3\4")) return packed(bytes);
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) return compound(bytes);
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
        if (names.contains(MANIFEST)) return open(archive);
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

    /** OpenDocument：mimetype 说出种类；没有的看清单。加密的包里正文读不成 XML，先认出来。 */
    private static Format open(Archive archive) throws Unreadable {
        String manifest = new String(archive.read(MANIFEST), StandardCharsets.UTF_8);
        String named =
                archive.has("mimetype") ? new String(archive.read("mimetype"), StandardCharsets.UTF_8) : manifest;
        if (!named.contains(OPEN_TYPE)) throw new Unreadable(Problem.OTHER_FORMAT, "ZIP");
        if (manifest.contains("encryption-data") || archive.has("encrypted-package")) {
            throw new Unreadable(Problem.ENCRYPTED_OFFICE);
        }
        String kind = named.substring(named.indexOf(OPEN_TYPE) + OPEN_TYPE.length());
        if (kind.startsWith("text")) return Format.ODT;
        if (kind.startsWith("spreadsheet")) return Format.ODS;
        throw new Unreadable(Problem.OPEN_DOCUMENT, kind.startsWith("presentation") ? "ODP" : "OpenDocument");
    }

    /** OLE2 复合文件：最上一层的流名说出是什么；嵌在里面的别的文件不算。 */
    private static Format compound(byte[] bytes) throws Unreadable {
        Compound file = Compound.open(bytes);
        if (file.has("EncryptedPackage")) throw new Unreadable(Problem.ENCRYPTED_OFFICE);
        if (file.has("WordDocument")) return Format.DOC;
        if (file.has("Workbook") || file.has("Book")) return Format.XLS;
        if (file.has("PowerPoint Document")) throw new Unreadable(Problem.OTHER_FORMAT, "PPT");
        throw new Unreadable(Problem.OTHER_FORMAT, "OLE2");
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
        if (start.contains("urn:oasis:names:tc:opendocument")) return "FODT/FODS";
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
