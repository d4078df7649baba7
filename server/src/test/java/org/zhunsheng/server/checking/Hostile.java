package org.zhunsheng.server.checking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zhunsheng.server.checking.Client.Upload;

/** 二百份不怀好意或者坏掉的文件，都很小，由程序造出；每一种说得出名字。 */
final class Hostile {

    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String SHEET = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    /** 页面上绝不能原样出现的东西。 */
    static final List<String> SCRIPTS = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)>",
            "javascript:alert(1)",
            "'-alert(1)-'",
            "</title><script>alert(1)</script>",
            "<iframe srcdoc=\"<script>alert(1)</script>\">",
            "${T(java.lang.Runtime).getRuntime().exec('id')}",
            "__${7*7}__::.x",
            "[[${7*7}]]",
            "{{7*7}}",
            "=cmd|'/C calc'!A0",
            "+1+1",
            "@SUM(1)",
            "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>");

    private static final List<String> NAMES = List.of(
            "../../../etc/passwd",
            "..\\\\..\\\\windows\\\\system32\\\\x.dll",
            "/etc/shadow",
            "C:\\\\boot.ini",
            "\\\\\\\\server\\\\share\\\\x",
            "a/b/c/../../d.html",
            "<script>alert(1)</script>.pdf",
            "%2e%2e%2f%2e%2e%2fx",
            "con",
            "表\u202Efdp.exe",
            ".htaccess",
            "x".repeat(400) + ".pdf",
            "a;b`id`$(id).pdf",
            "'><img src=x onerror=alert(1)>.docx",
            "空 格　全角.html",
            "NUL.txt");

    private final List<Upload> all = new ArrayList<>();
    private final Random random = new Random(20261126);

    static List<Upload> all() {
        Hostile hostile = new Hostile();
        hostile.scripts();
        hostile.names();
        hostile.archives();
        hostile.xml();
        hostile.pdfs();
        hostile.texts();
        hostile.cutShort();
        return List.copyOf(hostile.all);
    }

    private void add(String name, byte[] content) {
        all.add(new Upload(name, content));
    }

    private void add(String name, String content) {
        add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void scripts() {
        for (String script : SCRIPTS) {
            add("script.html", form(script));
            add(
                    "script.json",
                    "{\"kind\": \"mof-2020\", \"project\": " + quoted(script) + ", \"total_score\": " + quoted(script)
                            + "}");
            add("script.txt", "项目名称：" + script + "\n主管部门：" + script + "\n");
            add("script.docx", docx("<w:p><w:r><w:t>" + escaped(script) + "</w:t></w:r></w:p>" + wordTable(script)));
        }
    }

    private void names() {
        for (String name : NAMES) {
            add(name, form("正常"));
            add(name, "%PDF-1.4 broken");
        }
    }

    private void archives() {
        add("bomb.docx", zip("word/document.xml", zeros(40 << 20)));
        add("bomb.xlsx", zip("xl/workbook.xml", zeros(40 << 20)));
        for (String path : List.of("../../evil.xml", "/abs.xml", "C:\\evil.xml", "word/../../x")) {
            add("slip.docx", zip(path, "x".getBytes(StandardCharsets.UTF_8)));
        }
        byte[] inner = zip("a", zeros(1 << 20));
        for (int depth = 0; depth < 6; depth++) inner = zip("nested.zip", inner);
        add("nested.zip", inner);
        byte[] docx = docx(wordTable("甲"));
        for (int i = 0; i < 12; i++) {
            byte[] damaged = docx.clone();
            for (int n = 0; n < 8; n++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            add("damaged-" + i + ".docx", damaged);
        }
        add("many.zip", many(12_000));
        add(
                "ole.doc",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
    }

    private void xml() {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
        String remote = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/evil.dtd\">";
        for (String head : List.of(entity, laughs, remote)) {
            String document = head + "<w:document " + WORD
                    + "><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
            add("xxe.docx", zip("word/document.xml", document.getBytes(StandardCharsets.UTF_8)));
            String book = head + "<workbook " + SHEET + "><sheets/></workbook>";
            add("xxe.xlsx", zip("xl/workbook.xml", book.getBytes(StandardCharsets.UTF_8)));
            add("xxe.xml", "<?xml version=\"1.0\"?>" + head + "<x>&e;</x>");
            add("xxe.ofd", zip("OFD.xml", (head + "<OFD/>").getBytes(StandardCharsets.UTF_8)));
        }
        add("deep.docx", docx("<w:tbl><w:tr><w:tc>".repeat(4000)));
    }

    private void pdfs() {
        String loop = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj ";
        add("loop.pdf", pdf(loop));
        add(
                "parent.pdf",
                pdf(
                        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj "));
        add(
                "count.pdf",
                pdf("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 999999999>>endobj "));
        String form = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>endobj "
                + "4 0 obj<</Length 4>>stream\n/F Do\nendstream endobj "
                + "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 5>>stream\n/F Do\nendstream endobj ";
        add("self.pdf", pdf(form));
        add("nest.pdf", "%PDF-1.7\n" + "[".repeat(30_000));
        add("dict.pdf", "%PDF-1.7\n1 0 obj" + "<</A".repeat(20_000));
        add("xref.pdf", "%PDF-1.4\nxref\n0 1\ntrailer<</Prev 9/Size 1>>\nstartxref\n9\n%%EOF");
        add("script.pdf", pdf("1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj "));
        for (int i = 0; i < 8; i++) {
            byte[] noise = new byte[2000];
            random.nextBytes(noise);
            System.arraycopy("%PDF-1.5".getBytes(StandardCharsets.US_ASCII), 0, noise, 0, 8);
            add("noise-" + i + ".pdf", noise);
        }
    }

    private void texts() {
        add("empty.pdf", "");
        add("blank.txt", " \n\t ");
        add("deep.json", "[".repeat(50_000));
        add("deep.html", "<div>".repeat(50_000));
        add("deep-table.html", "<table><tr><td>".repeat(3000));
        add("span.html", "<table><tr><td colspan=99999999 rowspan=99999999>项目名称</td></tr></table>");
        add("numbers.json", "{\"total_score\": 1e999999999, \"project\": \"甲\"}");
        add("keys.json", "{\"year\": 2020, \"year\": 2021}");
        add("wrong.json", "{\"indicators\": {\"a\": []}}");
        add("gbk.html", form("国标编码").getBytes(Charset.forName("GBK")));
        add("gbk.txt", "项目名称：甲\n主管部门：乙\n".getBytes(Charset.forName("GB18030")));
        add("utf16.txt", "项目名称：甲".getBytes(StandardCharsets.UTF_16));
        add("nul.txt", "项目名称\0\0\0甲");
        add("regex.txt", "项目名称：" + "（".repeat(20_000));
        add("digits.txt", "得分：" + "9".repeat(50_000));
        add("page.html", "<html><body><script>alert(1)</script><p>没有表</p></body></html>");
        add("svg.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
        add("program.exe", new byte[] {'M', 'Z', 0, 1, 2, 3});
        add("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        add("mail.mht", "MIME-Version: 1.0\nContent-Type: multipart/related\n\n");
        add("rich.rtf", "{\\rtf1 x}");
    }

    private void cutShort() {
        byte[] docx = docx(wordTable("甲"));
        for (int i = 0; all.size() < 200; i++) add("cut-" + i + ".docx", java.util.Arrays.copyOf(docx, 5 + i * 23));
    }

    static String form(String value) {
        String safe = escaped(value);
        return "<html><body><p>项目支出绩效自评表</p><table><tr><td>项目名称</td><td>" + safe + "</td></tr><tr><td>主管部门</td><td>"
                + safe + "</td></tr><tr><td>总分</td><td>" + safe + "</td></tr></table></body></html>";
    }

    private static String wordTable(String value) {
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (String label : List.of("项目名称", "主管部门", "实施单位")) {
            table.append("<w:tr>")
                    .append(wordCell(label))
                    .append(wordCell(escaped(value)))
                    .append("</w:tr>");
        }
        return table.append("</w:tbl>").toString();
    }

    private static String wordCell(String text) {
        return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    private static byte[] docx(String body) {
        String document = "<?xml version=\"1.0\"?><w:document " + WORD + "><w:body>" + body + "</w:body></w:document>";
        return zip("word/document.xml", document.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] pdf(String objects) {
        return ("%PDF-1.4\n" + objects + "\ntrailer<</Root 1 0 R/Size 9>>\n%%EOF")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] many(int entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (int i = 0; i < entries; i++) {
                ZipEntry entry = new ZipEntry("e" + i);
                entry.setSize(0);
                entry.setCrc(new CRC32().getValue());
                zip.putNextEntry(entry);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] zeros(int count) {
        return new byte[count];
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
