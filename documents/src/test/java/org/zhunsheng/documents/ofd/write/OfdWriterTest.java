package org.zhunsheng.documents.ofd.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ofdrw.core.basicStructure.outlines.CT_OutlineElem;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.core.text.font.CT_Font;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.zhunsheng.documents.Grids;
import org.zhunsheng.documents.PrintedForms;
import org.zhunsheng.documents.archive.Archive;
import org.zhunsheng.documents.ofd.OfdReader;
import org.zhunsheng.documents.pdf.write.PdfWriter;
import org.zhunsheng.layout.Look;
import org.zhunsheng.layout.Paper;
import org.zhunsheng.layout.PrintedCell;
import org.zhunsheng.layout.PrintedForm;
import org.zhunsheng.layout.PrintedTable;

class OfdWriterTest {

    private static final String SEED = "seed-shanghai-2019";
    private static final String THREE = "multi-mof-three";
    private static final String FONT = "Doc_0/Res/ZhunshengSong-Regular.ttf";

    @ParameterizedTest
    @ValueSource(strings = {SEED, THREE, "multi-objectives-two", "003-daying-railway"})
    void everyCharacterStandsWhereItStandsInThePdf(String name) throws Exception {
        List<PrintedForm> forms = PrintedForms.published(name);
        try (PDDocument pdf = Loader.loadPDF(PdfWriter.write(forms));
                OFDReader ofd = open(OfdWriter.write(forms))) {
            assertEquals(pdf.getNumberOfPages(), ofd.getNumberOfPages());
            for (int page = 1; page <= ofd.getNumberOfPages(); page++) {
                List<PrintedGlyph> wanted = PrintedGlyph.of(pdf, page);
                List<PrintedGlyph> written = PrintedGlyph.of(ofd, page);
                assertTrue(wanted.size() > 100);
                assertEquals(text(wanted), text(written));
                for (int n = 0; n < wanted.size(); n++) assertNear(wanted.get(n), written.get(n));
            }
        }
    }

    private static String text(List<PrintedGlyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }

    /** The PDF rounds positions to a hundredth of a point, and so it does the space added after each character of a line. */
    private static void assertNear(PrintedGlyph wanted, PrintedGlyph written) {
        assertEquals(wanted.x(), written.x(), 0.25, wanted::toString);
        assertEquals(wanted.y(), written.y(), 0.05, wanted::toString);
        assertEquals(wanted.size(), written.size(), 0.01, wanted::toString);
    }

    @Test
    void embeddedFontHasAGlyphForEveryCharacterAndNoOther() throws Exception {
        byte[] bytes = OfdWriter.write(PrintedForms.published(SEED));
        try (OFDReader ofd = open(bytes);
                TrueTypeFont font = new TTFParser()
                        .parse(new RandomAccessReadBuffer(Archive.open(bytes).read(FONT)))) {
            CT_Font described = ofd.getResMgt().getFonts().getFirst();
            assertEquals(font.getNaming().getFontFamily(), described.getFontName());
            List<Integer> characters = new ArrayList<>();
            CmapLookup map = font.getUnicodeCmapLookup();
            for (TextObject object : new ContentExtractor(ofd).extractAllTextObject()) {
                assertEquals(described.getID().toString(), object.getFont().toString());
                for (TextCode code : object.getTextCodes())
                    code.getContent().codePoints().forEach(characters::add);
            }
            for (int character : characters)
                assertTrue(map.getGlyphId(character) > 0, () -> Character.toString(character));
            assertEquals(characters.stream().distinct().count() + 1, font.getNumberOfGlyphs());
        }
    }

    @Test
    void ordinaryFormIsSmallerThan150Kilobytes() throws Exception {
        int size = OfdWriter.write(PrintedForms.published(SEED)).length;
        assertTrue(size < 150_000, () -> size + " bytes");
    }

    @Test
    void everyFormHasAnOutlineEntryOnItsFirstPage() throws Exception {
        List<PrintedForm> forms = PrintedForms.published(THREE);
        try (OFDReader ofd = open(OfdWriter.write(forms))) {
            List<String> titles = new ArrayList<>();
            List<String> pages = new ArrayList<>();
            for (CT_OutlineElem entry : ofd.getDoc(0).getOutlines().getOutlineElems()) {
                titles.add(entry.getTitle());
                pages.add(entry.asXML().replaceAll("(?s).*PageID=\"(\\d+)\".*", "$1"));
            }
            assertEquals(forms.stream().map(PrintedForm::name).toList(), titles);
            List<String> first = new ArrayList<>();
            for (int page = 1; page <= ofd.getNumberOfPages(); page++) {
                List<TextObject> texts = new ContentExtractor(ofd).getPageTextObject(page);
                if (isBold(texts.getFirst()))
                    first.add(ofd.getPageObjectId(page).toString());
            }
            assertEquals(first, pages);
        }
    }

    /** Only the title is bold; the colour of the outline of letters is transparent unless it is written. */
    private static boolean isBold(TextObject text) {
        if (!text.getStroke()) return false;
        assertTrue(text.getFill() && text.getLineWidth() > 0 && text.getStrokeColor() != null);
        return true;
    }

    @Test
    void documentKnowsItsTitle() throws Exception {
        try (OFDReader ofd = open(OfdWriter.write(PrintedForms.published(SEED)))) {
            var information = ofd.getOFDDir().getOfd().getDocBody().getDocInfo();
            assertEquals("合作交流工作业务费 2019年度财政项目绩效自评价", information.getTile());
            assertTrue(information.getDocID().matches("[0-9a-f]{32}"), information.getDocID());
        }
    }

    @Test
    void everyFormHasItsOwnPaper() throws Exception {
        PrintedTable table = table(cell(0, 0, "一"));
        try (OFDReader ofd =
                open(OfdWriter.write(List.of(form(Paper.LANDSCAPE, table), form(Paper.PORTRAIT, table))))) {
            assertEquals(List.of("297×210", "210×297"), List.of(size(ofd.getPageSize(1)), size(ofd.getPageSize(2))));
        }
    }

    private static String size(ST_Box box) {
        return box.getWidth().intValue() + "×" + box.getHeight().intValue();
    }

    @Test
    void mergedCellsAreReadBackAsOne() throws Exception {
        PrintedTable table = new PrintedTable(
                List.of(200, 300, 500),
                List.of(1, 1),
                List.of(
                        new PrintedCell(0, 0, 2, 1, "左", Look.CENTER, null, null),
                        new PrintedCell(0, 1, 1, 2, "上", Look.CENTER, null, null),
                        cell(1, 1, "甲"),
                        cell(1, 2, "")),
                List.of());
        String read = Grids.describe(OfdReader.read(OfdWriter.write(List.of(form(Paper.PORTRAIT, table)))));
        assertTrue(read.contains("""
                # 2×3
                0,0[2×1] 左
                0,1[1×2] 上
                1,1 甲
                1,2
                """), read);
    }

    @Test
    void charactersThatXmlForbidsAreLeftOutAndRareOnesKept() throws Exception {
        String text = "甲\u0001乙\uD800丙\uFFFE丁龘\uD842\uDFB7戊<&>😀";
        byte[] bytes = OfdWriter.write(List.of(form(Paper.PORTRAIT, table(cell(0, 0, text)))));
        String read = Grids.describe(OfdReader.read(bytes));
        assertTrue(read.contains("0,0 甲乙丙丁龘\uD842\uDFB7戊<&>😀"), read);
    }

    @Test
    void characterOutsideTheBasicPlaneStandsAlone() throws Exception {
        byte[] bytes = OfdWriter.write(List.of(form(Paper.PORTRAIT, table(cell(0, 0, "甲乙\uD842\uDFB7丙丁")))));
        try (OFDReader ofd = open(bytes)) {
            List<String> codes = new ContentExtractor(ofd)
                    .extractAllTextObject().stream()
                            .flatMap(object -> object.getTextCodes().stream())
                            .map(TextCode::getContent)
                            .toList();
            assertTrue(codes.containsAll(List.of("甲乙", "\uD842\uDFB7", "丙丁")), codes::toString);
        }
    }

    @Test
    void sameFormsGiveTheSameBytesInEveryTimeZone() throws Exception {
        List<PrintedForm> forms = PrintedForms.published(SEED, THREE);
        byte[] first = OfdWriter.write(forms);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(first, OfdWriter.write(forms));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void everyObjectHasANumberOfItsOwnUpToTheLargest() throws Exception {
        Archive archive = Archive.open(OfdWriter.write(PrintedForms.published(THREE)));
        List<Integer> numbers = new ArrayList<>();
        int largest = 0;
        for (String part : archive.names()) {
            if (!part.endsWith(".xml")) continue;
            String xml = new String(archive.read(part), StandardCharsets.UTF_8);
            Pattern.compile(" ID=\"(\\d+)\"")
                    .matcher(xml)
                    .results()
                    .forEach(found -> numbers.add(Integer.valueOf(found.group(1))));
            if (part.endsWith("Document.xml"))
                largest = Integer.parseInt(xml.replaceAll("(?s).*<ofd:MaxUnitID>(\\d+)<.*", "$1"));
        }
        assertEquals(numbers.size(), numbers.stream().distinct().count());
        assertEquals(largest, numbers.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    @Test
    void noFormsAreABlankPage() throws Exception {
        byte[] bytes = OfdWriter.write(List.of());
        try (OFDReader ofd = open(bytes)) {
            assertEquals(1, ofd.getNumberOfPages());
            assertEquals(List.of("第 1 页 共 1 页"), new ContentExtractor(ofd).getPageContent(1));
        }
        assertFalse(Archive.open(bytes).names().contains("Doc_0/DocumentRes.xml"));
    }

    private static OFDReader open(byte[] bytes) throws Exception {
        return new OFDReader(new ByteArrayInputStream(bytes));
    }

    private static PrintedTable table(PrintedCell cell) {
        return new PrintedTable(List.of(1000), List.of(1), List.of(cell), List.of());
    }

    private static PrintedCell cell(int row, int column, String text) {
        return new PrintedCell(row, column, 1, 1, text, Look.CENTER, null, null);
    }

    private static PrintedForm form(Paper paper, PrintedTable table) {
        return new PrintedForm("项目", "zh-CN", paper, List.of("标题"), table, List.of());
    }
}
