package org.zhunsheng.documents;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** 测试用的 DOCX、XLSX、ODT、ODS、OLE2：只写必要的部件。 */
public final class Packages {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"wps\" xmlns:v=\"v\"";

    private static final String OPEN =
            "xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"tb\" xmlns:style=\"s\" xmlns:fo=\"f\" xmlns:draw=\"d\""
                    + " xmlns:svg=\"v\" xmlns:xlink=\"x\" xmlns:field=\"fd\"";

    private Packages() {}

    /** 部件名 → 内容。 */
    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** OLE2 复合文件：流名 → 内容；“甲/乙”为甲里面的乙。 */
    public static byte[] compound(Map<String, byte[]> streams) {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (var stream : streams.entrySet()) {
                int slash = stream.getKey().indexOf('/');
                DirectoryEntry into = file.getRoot();
                if (slash > 0) into = into.createDirectory(stream.getKey().substring(0, slash));
                into.createDocument(stream.getKey().substring(slash + 1), new ByteArrayInputStream(stream.getValue()));
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** OpenDocument：种类（text、spreadsheet）、样式与正文两个部件里的内容。 */
    public static byte[] open(String kind, String styles, String content) {
        String type = "application/vnd.oasis.opendocument." + kind;
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", text(type));
        parts.put(
                "META-INF/manifest.xml",
                text("<manifest:manifest xmlns:manifest=\"m\"><manifest:file-entry manifest:media-type=\"" + type
                        + "\"/></manifest:manifest>"));
        parts.put("styles.xml", text("<office:document-styles " + OPEN + ">" + styles + "</office:document-styles>"));
        parts.put(
                "content.xml", text("<office:document-content " + OPEN + ">" + content + "</office:document-content>"));
        return zip(parts);
    }

    /** 一个部件的内容，写到流里：可以很大。 */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** 换掉（或加上）一个部件。 */
    public static byte[] with(byte[] original, String name, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(original));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) continue;
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry(name));
            OutputStream buffered = new BufferedOutputStream(out);
            content.write(buffered);
            buffered.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] relations(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + RELATIONS + "\">");
        for (int n = 0; n < typesAndTargets.length; n += 2) {
            xml.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(n / 2 + 1, OFFICE, typesAndTargets[n], typesAndTargets[n + 1]));
        }
        return text(xml + "</Relationships>");
    }

    /** 正文，以及其他部件（种类即部件名，例如 header、numbering）的根元素里的内容。 */
    public static byte[] docx(String body, Map<String, String> others) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
        parts.put("word/document.xml", text("<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>"));
        String[] relations = new String[2 * others.size()];
        int n = 0;
        for (var other : others.entrySet()) {
            relations[n++] = other.getKey();
            relations[n++] = other.getKey() + ".xml";
            parts.put("word/" + other.getKey() + ".xml", text("<w:x " + WORD + ">" + other.getValue() + "</w:x>"));
        }
        parts.put("word/_rels/document.xml.rels", relations(relations));
        return zip(parts);
    }

    public static byte[] docx(String body) {
        return docx(body, Map.of());
    }

    /** 一个工作表：{@code sheet} 为 worksheet 元素里的内容。 */
    public static byte[] xlsx(String sheet, String styles, String strings) {
        return xlsx(sheets("表1", "visible"), styles, strings, sheet);
    }

    public static String sheets(String... namesAndStates) {
        StringBuilder xml = new StringBuilder("<sheets>");
        for (int n = 0; n < namesAndStates.length; n += 2) {
            xml.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
                    .formatted(namesAndStates[n], n / 2 + 1, namesAndStates[n + 1], n / 2 + 3));
        }
        return xml + "</sheets>";
    }

    public static byte[] xlsx(String workbook, String styles, String strings, String... sheets) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String[] relations = new String[2 * sheets.length + 4];
        relations[0] = "styles";
        relations[1] = "styles.xml";
        relations[2] = "sharedStrings";
        relations[3] = "/xl/sharedStrings.xml";
        parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        parts.put("xl/workbook.xml", text("<workbook xmlns:r=\"" + OFFICE + "\">" + workbook + "</workbook>"));
        parts.put("xl/styles.xml", text("<styleSheet>" + styles + "</styleSheet>"));
        parts.put("xl/sharedStrings.xml", text("<sst>" + strings + "</sst>"));
        for (int n = 0; n < sheets.length; n++) {
            relations[2 * n + 4] = "worksheet";
            relations[2 * n + 5] = "worksheets/sheet" + (n + 1) + ".xml";
            parts.put("xl/worksheets/sheet" + (n + 1) + ".xml", text("<worksheet>" + sheets[n] + "</worksheet>"));
        }
        parts.put("xl/_rels/workbook.xml.rels", relations(relations));
        return zip(parts);
    }
}
