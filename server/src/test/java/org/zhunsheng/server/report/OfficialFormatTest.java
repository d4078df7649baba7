package org.zhunsheng.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.pdf.write.OfficialPdf;

/** 公文的格式，核查手册 K01 至 K08：DOCX 的字体写名字、不嵌入；PDF 用随程序发布的字体，其余相同。 */
class OfficialFormatTest extends ReportGround {

    private static final double TWIPS = 56.6929;

    private static final Map<String, String> parts = new HashMap<>();
    private static byte[] pdf = {};
    private static Map<String, String> figures = Map.of();
    private static Document body = new Document("");
    private static Document styles = new Document("");

    /** 写一次，几个测试都看它。 */
    @BeforeEach
    void aReportOfSeveralPages() throws IOException {
        if (pdf.length > 0) return;
        IntStream.rangeClosed(1, 14)
                .forEach(i -> approved("河道保洁" + i, "500000.00", "450000.00", i % 2 == 0 ? "98" : "90"));
        save("background", 0, "云溪县水文站承担2026年Web平台与河道保洁。".repeat(12));
        byte[] docx = as(() -> files.word(region.unit, YEAR));
        pdf = as(() -> files.pdf(region.unit, YEAR));
        assertEquals(pdf.length, as(() -> OfficialPdf.write(draft().document())).length, "the same bytes again");
        figures = draft().figures();
        keep(docx, pdf);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        body = xml("word/document.xml");
        styles = xml("word/styles.xml");
    }

    /** 要看样子的时候留下来。 */
    private static void keep(byte[] docx, byte[] pdf) throws IOException {
        if (!Boolean.getBoolean("zhunsheng.pictures")) return;
        Path folder = Files.createDirectories(Path.of("target/screenshots"));
        Files.write(folder.resolve("report.docx"), docx);
        Files.write(folder.resolve("report.pdf"), pdf);
    }

    private static Document xml(String part) {
        return Jsoup.parse(String.valueOf(parts.get(part)), Parser.xmlParser());
    }

    private static Element style(String id) {
        return Objects.requireNonNull(
                styles.getElementsByAttributeValue("w:styleId", id).first(), id);
    }

    private static Element only(Element in, String name) {
        return Objects.requireNonNull(in.getElementsByTag(name).first(), name);
    }

    private static Element before(Element it) {
        return Objects.requireNonNull(it.previousElementSibling(), "nothing before");
    }

    private static String value(Element in, String name, String attribute) {
        Element found = in.getElementsByTag(name).first();
        return found == null ? "" : found.attr(attribute);
    }

    /** 字体、字号（磅）、粗不粗、对齐。 */
    private static String look(String id) {
        Element style = style(id);
        String align = value(style, "w:jc", "w:val");
        return value(style, "w:rFonts", "w:eastAsia") + " " + Integer.parseInt(value(style, "w:sz", "w:val")) / 2.0
                + (style.getElementsByTag("w:b").isEmpty() ? "" : " bold") + (align.isEmpty() ? "" : " " + align);
    }

    private static List<String> used() {
        return body.getElementsByTag("w:pStyle").stream()
                .map(one -> one.attr("w:val"))
                .distinct()
                .toList();
    }

    @Test
    void theDocxIsAnOfficialDocument() {
        assertEquals("方正小标宋简体 22.0 center", look("Title"), "K01");
        assertEquals("Title", used().getFirst(), "K01: the title comes first");
        assertEquals("仿宋_GB2312 16.0 both", look("BodyText"), "K02");
        assertEquals("200", value(style("BodyText"), "w:ind", "w:firstLineChars"), "K02: two characters");
        assertEquals(
                List.of("黑体 16.0", "楷体_GB2312 16.0 bold", "仿宋_GB2312 16.0"),
                List.of(look("Heading1"), look("Heading2"), look("Heading3")),
                "K03");
        assertTrue(used().stream().noneMatch("Heading4"::equals), "K03: three levels at most");
        for (String id : List.of("Title", "BodyText", "Heading1", "Heading2", "Heading3", "Closing"))
            assertEquals(
                    "600 exact",
                    value(style(id), "w:spacing", "w:line") + " " + value(style(id), "w:spacing", "w:lineRule"),
                    "K04 " + id);
        Elements fonts = styles.getElementsByTag("w:rFonts");
        fonts.addAll(body.getElementsByTag("w:rFonts"));
        assertTrue(
                fonts.stream()
                        .allMatch(one -> one.attr("w:ascii").equals("Times New Roman")
                                && one.attr("w:hAnsi").equals("Times New Roman")),
                "K05");
        Element page = only(body, "w:pgSz");
        assertEquals(210, Integer.parseInt(page.attr("w:w")) / TWIPS, 0.1, "K06");
        assertEquals(297, Integer.parseInt(page.attr("w:h")) / TWIPS, 0.1, "K06");
        Element margins = only(body, "w:pgMar");
        for (Map.Entry<String, Integer> one :
                Map.of("top", 37, "bottom", 35, "left", 28, "right", 26).entrySet())
            assertEquals(
                    one.getValue(), Integer.parseInt(margins.attr("w:" + one.getKey())) / TWIPS, 0.1, one.getKey());
        assertTrue(parts.keySet().stream().noneMatch(name -> name.contains("fonts/")), "named, not embedded");
        String footer = String.valueOf(parts.get("word/footer1.xml"));
        assertTrue(footer.contains("— ") && footer.contains(" PAGE "), footer);
    }

    @Test
    void everyTableHasATitleAndRepeatsItsHead() {
        Elements tables = body.getElementsByTag("w:tbl");
        assertEquals(3, tables.size());
        for (Element table : tables) {
            Element before = before(table);
            if (value(before, "w:pStyle", "w:val").equals("TableNote")) before = before(before);
            assertEquals("Caption", value(before, "w:pStyle", "w:val"), "K07");
            assertEquals(1, style("Caption").getElementsByTag("w:keepNext").size(), "K07");
            assertEquals(1, table.getElementsByTag("w:tblHeader").size(), "K07");
        }
    }

    @Test
    void thePdfHasTheSamePagesAFreeFaceAndTextInReadingOrder() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> faces = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                assertEquals(595.28, page.getMediaBox().getWidth(), 1, "K06");
                assertEquals(841.89, page.getMediaBox().getHeight(), 1, "K06");
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    faces.add(font.getName().replaceAll(".*\\+", "") + " " + font.isEmbedded());
                }
            }
            assertEquals(
                    List.of("ZhunshengSong-Regular true"),
                    faces.stream().distinct().toList());
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false); // 文字层自己的次序
            String layer = stripper.getText(document).replaceAll("\\s+", "");
            assertInOrder(
                    layer,
                    "2026年度绩效自评报告",
                    "一、基本情况",
                    "（一）自评的范围",
                    "（二）单位与项目概况",
                    "序号项目名称全年预算",
                    "1河道保洁",
                    "2河道保洁",
                    "合计700.00630.0090.00",
                    "二、绩效目标",
                    "三、资金与管理情况",
                    "四、绩效分析",
                    "扣分的指标",
                    "五、存在的问题",
                    "1．河道保洁",
                    "六、改进措施",
                    "七、结果应用",
                    "云溪县水文站");
            assertTrue(document.getNumberOfPages() >= 6, "pages " + document.getNumberOfPages());
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document).replaceAll("\\s+", "");
                assertTrue(text.contains("—" + page + "—"), "page " + page);
                if (text.matches(".*\\d河道保洁\\d+50\\.00.*"))
                    assertTrue(text.contains("全年预算全年执行"), "K07: page " + page + " is readable alone");
            }
        }
    }

    private static void assertInOrder(String text, String... pieces) {
        int from = 0;
        for (String piece : pieces) {
            int at = text.indexOf(piece, from);
            assertTrue(
                    at >= 0,
                    "K08: “" + piece + "” after "
                            + text.substring(Math.max(0, from - 40), Math.min(text.length(), from + 200)));
            from = at + 1;
        }
    }

    /** 报告里的每一个金额、分数都在某张自评表上，或者由它们算出：没有别处来的数。 */
    @Test
    void everyFigureOfTheTextIsOneOfTheFigures() {
        String written = body.getElementsByTag("w:p").stream()
                .filter(one -> value(one, "w:pStyle", "w:val").equals("BodyText"))
                .map(Element::text)
                .collect(Collectors.joining());
        Matcher found = Pattern.compile("[\\d.]+(?=万元|%)").matcher(written);
        List<String> known = figures.values().stream().toList();
        int count = 0;
        while (found.find()) {
            assertTrue(known.contains(found.group()), found.group());
            count++;
        }
        assertTrue(count >= 5, "found only " + count);
    }
}
