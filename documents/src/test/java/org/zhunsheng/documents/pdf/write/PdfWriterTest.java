package org.zhunsheng.documents.pdf.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.GeneratedForms;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.documents.typeset.Sheet;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormBuilder;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Origin;
import org.zhunsheng.layout.PrintedForm;
import org.zhunsheng.scheme.LayoutCatalog;

class PdfWriterTest {

    @Test
    void sameFormsGiveTheSameBytes() throws Exception {
        List<Form> forms = published("multi-sichuan-three");
        assertArrayEquals(
                Writing.write(forms, Format.PDF, null),
                Writing.write(published("multi-sichuan-three"), Format.PDF, null));
    }

    @Test
    void ordinaryFormIsSmallerThan150Kilobytes() throws Exception {
        int size = Writing.write(published("seed-shanghai-2019"), Format.PDF, null).length;
        assertTrue(size < 150_000, () -> size + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"龘靐囍公司", "老王😀家庭农场", "甲\u200B乙\u2F00丙", "مەكتەپ"})
    void characterThatTheFontLacksIsReadBackAsItIs(String name) throws Exception {
        Form form = form(name, 1);
        Form read = Formats.read("form.pdf", Writing.write(List.of(form), Format.PDF, "mof-2020"))
                .forms()
                .getFirst();
        assertEquals(visible(name), visible(read.text(FormField.PROJECT).asWritten()));
    }

    /** Kangxi radicals are read as the characters they look like, zero width is no text. */
    private static String visible(String text) {
        return text.replace('\u2F00', '一').replace("\u200B", "");
    }

    @Test
    void headOfTheIndicatorsIsPrintedAgainOnEveryPage() throws Exception {
        try (PDDocument document = Loader.loadPDF(Writing.write(List.of(form("某项目", 60)), Format.PDF, "mof-2020"))) {
            assertTrue(document.getNumberOfPages() > 2);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                String text = text(document, page);
                assertTrue(text.contains("三级指标"), text);
                assertTrue(text.contains("第 " + page + " 页 共 " + document.getNumberOfPages() + " 页"), text);
            }
        }
    }

    @Test
    void everyFormHasABookmarkOnItsFirstPage() throws Exception {
        try (PDDocument document = Loader.loadPDF(Writing.write(published("multi-mof-three"), Format.PDF, null))) {
            List<String> names = new ArrayList<>();
            List<Integer> pages = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                names.add(item.getTitle());
                pages.add(document.getPages().indexOf(item.findDestinationPage(document)));
            }
            assertEquals(
                    Writing.print(published("multi-mof-three"), null).stream()
                            .map(PrintedForm::name)
                            .toList(),
                    names);
            assertEquals(pages.stream().distinct().sorted().toList(), pages);
        }
    }

    @Test
    void everyCellIsTaggedAndEverythingDrawnIsContentOrArtifact() throws Exception {
        PrintedForm printed =
                Writing.print(List.of(form("某项目", 60)), "mof-2020").getFirst();
        try (PDDocument document = Loader.loadPDF(PdfWriter.write(List.of(printed)))) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("zh-CN", document.getDocumentCatalog().getLanguage());
            List<String> types = new ArrayList<>();
            collect(Objects.requireNonNull(document.getDocumentCatalog().getStructureTreeRoot()), types);
            long cells = types.stream()
                    .filter(type -> type.equals("TD") || type.equals("TH"))
                    .count();
            assertEquals(printed.table().cells().size(), cells);
            assertEquals(
                    printed.table().rows(), types.stream().filter("TR"::equals).count());
            assertTrue(types.containsAll(List.of("Document", "Sect", "H1", "Table")));
            for (PDPage page : document.getPages()) assertFalse(drawsUnmarked(page));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 12, 14, 28, 32})
    void nothingIsWrittenOutsideTheTypeArea(long seed) throws Exception {
        for (String id : LayoutCatalog.ids()) {
            Form form = GeneratedForms.of(Objects.requireNonNull(LayoutCatalog.find(id)), seed);
            try (PDDocument document = Loader.loadPDF(Writing.write(List.of(form), Format.PDF, id))) {
                for (TextPosition glyph : glyphs(document)) {
                    double right = glyph.getXDirAdj() + glyph.getWidthDirAdj();
                    assertTrue(glyph.getXDirAdj() >= Sheet.MARGIN, () -> id + " " + glyph);
                    assertTrue(
                            right <= glyph.getPageWidth() - Sheet.MARGIN + glyph.getFontSizeInPt() / 2,
                            () -> id + " " + glyph);
                    assertTrue(glyph.getYDirAdj() <= glyph.getPageHeight() - Sheet.MARGIN / 2, () -> id + " " + glyph);
                }
            }
        }
    }

    @Test
    void rowsLongerThanAPageAndLongLabelsAreWrittenWhole() throws Exception {
        FormBuilder builder = new FormBuilder().kind("mof-2020");
        builder.put(FormField.PROJECT, fact("某项目"));
        builder.put(FormField.OBJECTIVE_EXPECTED, fact("完成建设任务，改善办学条件。".repeat(400)));
        builder.indicator().put(IndicatorField.NAME, fact("建设任务".repeat(900)));
        builder.signature("审核意见".repeat(200), fact("同意"));
        byte[] pdf = Writing.write(List.of(builder.build()), Format.PDF, "mof-2020");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            long written = glyphs(document).stream()
                    .filter(glyph -> glyph.getUnicode().equals("办"))
                    .count();
            assertEquals(400, written);
            assertEquals(
                    900,
                    glyphs(document).stream()
                                    .filter(glyph -> glyph.getUnicode().equals("建"))
                                    .count()
                            - 400);
            assertEquals(
                    200,
                    glyphs(document).stream()
                            .filter(glyph -> glyph.getUnicode().equals("审"))
                            .count());
            for (TextPosition glyph : glyphs(document))
                assertTrue(glyph.getYDirAdj() <= glyph.getPageHeight() - Sheet.MARGIN / 2);
        }
    }

    private static boolean drawsUnmarked(PDPage page) throws IOException {
        int depth = 0;
        for (Object token : new PDFStreamParser(page).parse()) {
            if (!(token instanceof Operator operator)) continue;
            String name = operator.getName();
            if (name.equals("BDC") || name.equals("BMC")) depth++;
            if (name.equals("EMC")) depth--;
            if (depth != 1 && (name.equals("Tj") || name.equals("S"))) return true;
        }
        return depth != 0;
    }

    private static void collect(PDStructureNode node, List<String> types) {
        for (Object kid : node.getKids()) {
            if (!(kid instanceof PDStructureElement element)) continue;
            types.add(element.getStructureType());
            assertTrue(element.getCOSObject().containsKey(COSName.P));
            collect(element, types);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static List<TextPosition> glyphs(PDDocument document) throws IOException {
        List<TextPosition> glyphs = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
                glyphs.add(glyph);
            }
        };
        stripper.getText(document);
        return glyphs;
    }

    private static List<Form> published(String id) throws Exception {
        return FormJson.read(Files.readAllBytes(Path.of("src/test/resources/truth", id + ".json")));
    }

    private static Form form(String project, int indicators) {
        FormBuilder builder = new FormBuilder().kind("mof-2020");
        builder.put(FormField.PROJECT, fact(project));
        for (int n = 1; n <= indicators; n++) {
            builder.indicator()
                    .put(IndicatorField.LEVEL1, fact(n * 2 > indicators ? "效益指标" : "产出指标"))
                    .put(IndicatorField.NAME, fact("建设任务完成数量" + n))
                    .put(IndicatorField.TARGET, fact("≥" + n + "个"))
                    .put(IndicatorField.ACTUAL, fact(n + "个"))
                    .put(IndicatorField.SCORE, fact("1"));
        }
        return builder.build();
    }

    private static Fact<String> fact(String text) {
        return Fact.text(text, Origin.UNKNOWN);
    }
}
