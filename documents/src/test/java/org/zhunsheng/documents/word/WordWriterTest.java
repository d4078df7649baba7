package org.zhunsheng.documents.word;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.Grids;
import org.zhunsheng.documents.PrintedForms;
import org.zhunsheng.documents.archive.Archive;
import org.zhunsheng.layout.Look;
import org.zhunsheng.layout.Paper;
import org.zhunsheng.layout.PrintedCell;
import org.zhunsheng.layout.PrintedForm;
import org.zhunsheng.layout.PrintedTable;

class WordWriterTest {

    private static final String SEED = "seed-shanghai-2019";
    private static final String SICHUAN = "005-qingshen-wages-2023";

    @Test
    void mergedCellsAreMergedInTheDocument() throws Exception {
        PrintedTable table = new PrintedTable(
                List.of(200, 300, 500),
                List.of(1, 1),
                List.of(cell(0, 0, 2, 1, "左"), cell(0, 1, 1, 2, "上"), cell(1, 1, 1, 1, "甲\n乙"), cell(1, 2, 1, 1, "")),
                List.of());
        byte[] word = WordWriter.write(List.of(form(Paper.PORTRAIT, table, "说明")));
        assertEquals("""
                ¶ 标题
                # 2×3
                0,0[2×1] 左
                0,1[1×2] 上
                1,1 甲⏎乙
                1,2
                ¶ 说明
                ¶ 第 1 页 共 1 页""", Grids.describe(WordReader.read(word)));
    }

    @Test
    void columnsHaveTheWidthsOfTheLayout() throws Exception {
        try (XWPFDocument word = open(PrintedForms.published(SEED))) {
            var grid = word.getTables().getFirst().getCTTbl().getTblGrid().getGridColList();
            int sum = grid.stream()
                    .mapToInt(column -> ((Number) column.getW()).intValue())
                    .sum();
            assertEquals(11906 - 2 * 1134, sum);
            assertEquals(14 * sum / 100, ((Number) grid.getFirst().getW()).intValue(), 1);
            assertEquals(29 * sum / 100, ((Number) grid.get(2).getW()).intValue(), 1);
        }
    }

    @Test
    void headOfTheIndicatorsIsRepeatedOnContinuedPagesAndTheTotalStaysWithIt() throws Exception {
        try (XWPFDocument word = open(PrintedForms.published(SICHUAN))) {
            List<XWPFTable> tables = word.getTables();
            assertEquals(3, tables.size());
            assertEquals(List.of(), heads(tables.get(0)));
            assertEquals(List.of(0), heads(tables.get(1)));
            assertEquals("合计", tables.get(1).getRows().getLast().getCell(0).getText());
            assertEquals(List.of(), heads(tables.get(2)));
            assertEquals("评价结论", tables.get(2).getRow(0).getCell(0).getText());
        }
    }

    @Test
    void onlyRowsWithLongTextMayBreakAcrossPages() throws Exception {
        try (XWPFDocument word = open(PrintedForms.published(SEED))) {
            for (XWPFTable table : word.getTables())
                for (XWPFTableRow row : table.getRows())
                    assertEquals(
                            !row.getCell(0).getText().startsWith("主要绩效"),
                            row.isCantSplitRow(),
                            row.getCell(0)::getText);
        }
    }

    @Test
    void titleIsAHeadingAndTheTextsHaveNamedStyles() throws Exception {
        try (XWPFDocument word = open(PrintedForms.published(SEED))) {
            XWPFParagraph title = word.getParagraphs().getFirst();
            assertEquals("2019年度财政项目绩效自评价", title.getText());
            var style = word.getStyles().getStyle(title.getStyle());
            assertEquals("heading 1", style.getName());
            assertEquals(0, style.getCTStyle().getPPr().getOutlineLvl().getVal().intValue());
            XWPFTableRow first = word.getTables().getFirst().getRow(0);
            assertEquals("表格标签", styleOf(word, first.getCell(0).getParagraphs().getFirst()));
            assertEquals("表格文字", styleOf(word, first.getCell(1).getParagraphs().getFirst()));
        }
    }

    @Test
    void everyFormHasItsOwnPaper() throws Exception {
        PrintedTable table = new PrintedTable(List.of(1000), List.of(1), List.of(cell(0, 0, 1, 1, "一")), List.of());
        List<PrintedForm> forms = List.of(form(Paper.LANDSCAPE, table, "横"), form(Paper.PORTRAIT, table, "竖"));
        try (XWPFDocument word = open(forms)) {
            var body = word.getDocument().getBody();
            var first = word.getParagraphs().stream()
                    .filter(one -> one.getCTP().getPPr() != null
                            && one.getCTP().getPPr().isSetSectPr())
                    .toList();
            assertEquals(1, first.size());
            var wide = first.getFirst().getCTP().getPPr().getSectPr().getPgSz();
            assertEquals("16838×11906 landscape", wide.getW() + "×" + wide.getH() + " " + wide.getOrient());
            var tall = body.getSectPr().getPgSz();
            assertEquals("11906×16838", tall.getW() + "×" + tall.getH());
            assertEquals("nextPage", body.getSectPr().getType().getVal().toString());
        }
    }

    @Test
    void documentKnowsItsTitleLanguageAndPageNumbers() throws Exception {
        try (XWPFDocument word = open(PrintedForms.published(SEED))) {
            assertEquals(
                    "2019年度财政项目绩效自评价", word.getProperties().getCoreProperties().getTitle());
            assertEquals(
                    "zh-CN",
                    word.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty()
                            .orElse(""));
            String footer = word.getFooterList().getFirst()._getHdrFtr().xmlText();
            assertTrue(footer.contains("NUMPAGES") && footer.contains(" PAGE "), footer);
        }
    }

    @Test
    void charactersThatXmlForbidsAreLeftOutAndRareOnesKept() throws Exception {
        String text = "甲\u0001乙\uD800丙\uFFFE丁\uD840\uDC00 <&> 😀";
        PrintedTable table = new PrintedTable(List.of(1000), List.of(1), List.of(cell(0, 0, 1, 1, text)), List.of());
        String read = Grids.describe(WordReader.read(WordWriter.write(List.of(form(Paper.PORTRAIT, table, "x")))));
        assertTrue(read.contains("0,0 甲乙丙丁\uD840\uDC00 <&> 😀"), read);
    }

    @Test
    void aNumberTooWideForItsCellIsSetSmallerNotBroken() throws Exception {
        PrintedTable table = new PrintedTable(
                List.of(100, 900),
                List.of(1),
                List.of(cell(0, 0, 1, 1, "40067273.32"), cell(0, 1, 1, 1, "40067273.32")),
                List.of());
        try (XWPFDocument word = open(List.of(form(Paper.PORTRAIT, table, "x")))) {
            XWPFTableRow row = word.getTables().getFirst().getRow(0);
            Double narrow = row.getCell(0)
                    .getParagraphs()
                    .getFirst()
                    .getRuns()
                    .getFirst()
                    .getFontSizeAsDouble();
            assertTrue(narrow != null && narrow < 10.5 && narrow >= 7.5, "size " + narrow);
            assertEquals(
                    null,
                    row.getCell(1)
                            .getParagraphs()
                            .getFirst()
                            .getRuns()
                            .getFirst()
                            .getFontSizeAsDouble());
        }
    }

    @Test
    void sameFormsGiveTheSameBytesInEveryTimeZone() throws Exception {
        List<PrintedForm> forms = PrintedForms.published(SEED, SICHUAN);
        byte[] first = WordWriter.write(forms);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(first, WordWriter.write(forms));
        } finally {
            TimeZone.setDefault(before);
        }
        assertEquals(
                "[Content_Types].xml", Archive.open(first).names().iterator().next());
    }

    @Test
    void documentHoldsNothingButText() throws Exception {
        for (String part :
                Archive.open(WordWriter.write(PrintedForms.published(SEED))).names())
            assertFalse(part.contains("media") || part.contains("vba") || part.contains("embed"), part);
    }

    private static List<Integer> heads(XWPFTable table) {
        List<Integer> heads = new ArrayList<>();
        for (int i = 0; i < table.getNumberOfRows(); i++) if (table.getRow(i).isRepeatHeader()) heads.add(i);
        return heads;
    }

    private static String styleOf(XWPFDocument word, XWPFParagraph paragraph) {
        return word.getStyles().getStyle(paragraph.getStyle()).getName();
    }

    private static XWPFDocument open(List<PrintedForm> forms) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(WordWriter.write(forms)));
    }

    private static PrintedCell cell(int row, int column, int rowSpan, int columnSpan, String text) {
        return new PrintedCell(row, column, rowSpan, columnSpan, text, Look.CENTER, null, null);
    }

    private static PrintedForm form(Paper paper, PrintedTable table, String note) {
        return new PrintedForm("项目", "zh-CN", paper, List.of("标题"), table, List.of(note));
    }
}
