package org.zhunsheng.documents.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.documents.Grids;
import org.zhunsheng.documents.PrintedForms;
import org.zhunsheng.form.Field.Kind;
import org.zhunsheng.layout.Look;
import org.zhunsheng.layout.Paper;
import org.zhunsheng.layout.PrintedCell;
import org.zhunsheng.layout.PrintedForm;
import org.zhunsheng.layout.PrintedTable;

class SheetWriterTest {

    private static final String SEED = "seed-shanghai-2019";
    private static final String SICHUAN = "005-qingshen-wages-2023";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,040,000.00|1040000|#,##0.00",
                "98.75%|0.9875|0.00%",
                "8|8|0",
                "9.50|9.5|0.00",
                "-12.5|-12.5|0.0",
                "1,234|1234|#,##0",
                "0.00|0|0.00",
                "100%|1|0%",
                "99999999999.999|99999999999.999|0.000",
            })
    void aNumberIsANumberAndShowsWhatWasWritten(String written, double value, String format) throws Exception {
        try (XSSFWorkbook book = open(single(written, "/funds/0/executed", Kind.MONEY))) {
            Cell cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertEquals(CellType.NUMERIC, cell.getCellType());
            assertEquals(value, cell.getNumericCellValue());
            assertEquals(format, cell.getCellStyle().getDataFormatString());
            assertEquals(written, new DataFormatter().formatCellValue(cell));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345", "007", "-0", "1,2345", "40067273.32万元", "８", "1.", "—", "0,123", "9分"})
    void whatWouldChangeAsANumberStaysText(String written) throws Exception {
        try (XSSFWorkbook book = open(single(written, "/funds/0/executed", Kind.MONEY))) {
            Cell cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertEquals(CellType.STRING, cell.getCellType());
            assertEquals(written, cell.getStringCellValue());
        }
    }

    @Test
    void datesAndCodesAreTextAndStayText() throws Exception {
        try (XSSFWorkbook book = open(single("2020-3-31", "/filled_date", Kind.DATE))) {
            Cell cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertEquals(CellType.STRING, cell.getCellType());
            assertEquals("@", cell.getCellStyle().getDataFormatString());
        }
        try (XSSFWorkbook book = open(single("219001", "/implementing_unit", Kind.TEXT))) {
            assertEquals(
                    CellType.STRING, book.getSheetAt(0).getRow(1).getCell(0).getCellType());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "=cmd|' /C calc'!A0",
                "  =HYPERLINK(\"x\")",
                "＝1"
            })
    void textThatLooksLikeAFormulaIsTextAndIsMarkedAsSuch(String text) throws Exception {
        try (XSSFWorkbook book = open(single(text, "/project", Kind.TEXT))) {
            Cell cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertEquals(CellType.STRING, cell.getCellType());
            assertEquals(text.replace('\r', '\n'), cell.getStringCellValue());
            assertTrue(cell.getCellStyle().getQuotePrefixed());
        }
    }

    @Test
    void labelsAndFormulasAreLockedAndValuesAreNot() throws Exception {
        try (XSSFWorkbook book = open(PrintedForms.published(SEED))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertTrue(sheet.getProtect());
            assertFalse(sheet.getCTWorksheet().getSheetProtection().isSetPassword());
            assertFalse(sheet.getCTWorksheet().getSheetProtection().isSetHashValue());
            assertEquals("项目名称：", sheet.getRow(1).getCell(0).getStringCellValue());
            assertTrue(sheet.getRow(1).getCell(0).getCellStyle().getLocked());
            assertFalse(sheet.getRow(1).getCell(1).getCellStyle().getLocked());
            assertEquals("B5/B4", sheet.getRow(4).getCell(4).getCellFormula());
            assertTrue(sheet.getRow(4).getCell(4).getCellStyle().getLocked());
        }
    }

    @Test
    void aSheetPrintsOnA4OnePageWideWithItsHeadRepeated() throws Exception {
        try (XSSFWorkbook book = open(PrintedForms.published(SICHUAN))) {
            XSSFSheet sheet = book.getSheetAt(0);
            var setup = sheet.getPrintSetup();
            assertEquals(
                    "9 1×0 portrait",
                    setup.getPaperSize() + " " + setup.getFitWidth() + "×" + setup.getFitHeight()
                            + (setup.getLandscape() ? " landscape" : " portrait"));
            assertTrue(sheet.getFitToPage() && sheet.getHorizontallyCenter());
            int head = sheet.getRepeatingRows().getFirstRow();
            assertEquals("一级指标", sheet.getRow(head).getCell(1).getStringCellValue());
            assertEquals(head, sheet.getRepeatingRows().getLastRow());
            assertTrue(book.getPrintArea(0).endsWith("$A$1:$K$" + (sheet.getLastRowNum() + 1)), book.getPrintArea(0));
            assertEquals("第 &P 页 共 &N 页", sheet.getFooter().getCenter());
        }
    }

    @Test
    void sheetNamesAreShortLegalAndDifferent() {
        PrintedTable table = table("甲", null, null);
        List<PrintedForm> forms = new ArrayList<>();
        for (String name :
                List.of("a/b:[c]", "A／B：［C］", "History", "", "'引'", "长".repeat(40), "长".repeat(35), "😀".repeat(20)))
            forms.add(new PrintedForm(name, "zh-CN", Paper.PORTRAIT, List.of("题"), table, List.of()));
        assertEquals(
                List.of(
                        "a／b：［c］",
                        "A／B：［C］（2）",
                        "History（2）",
                        "绩效表",
                        "’引’",
                        "长".repeat(31),
                        "长".repeat(28) + "（2）",
                        "😀".repeat(15)),
                SheetNames.of(forms));
    }

    @Test
    void textTallerThanARowOfASpreadsheetIsCutAtSentencesAndReadsAsOneCell() throws Exception {
        String sentence = "逐项说明完成情况，数据来自台账。";
        PrintedCell label = new PrintedCell(0, 0, 1, 1, "主要问题", Look.LABEL, null, null);
        PrintedCell value = new PrintedCell(0, 1, 1, 1, sentence.repeat(400), Look.PARAGRAPH, "/problems", Kind.TEXT);
        PrintedTable table = new PrintedTable(List.of(200, 800), List.of(1), List.of(label, value), List.of());
        List<PrintedForm> forms =
                List.of(new PrintedForm("项目", "zh-CN", Paper.PORTRAIT, List.of("标题"), table, List.of()));
        try (XSSFWorkbook book = open(forms)) {
            XSSFSheet sheet = book.getSheetAt(0);
            double height = 0;
            for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                assertTrue(sheet.getRow(row).getHeightInPoints() <= 409);
                assertTrue(sheet.getRow(row).getCell(1).getStringCellValue().endsWith("。"));
                height += sheet.getRow(row).getHeightInPoints();
            }
            assertTrue(height > 400 * sentence.length() / 36 * 13, height + " points"); // 一行至多 36 字
            assertEquals(
                    "A2:A" + (sheet.getLastRowNum() + 1),
                    sheet.getMergedRegion(1).formatAsString());
        }
        var cells = SheetReader.read(SheetWriter.write(forms))
                .getFirst()
                .grids()
                .getFirst()
                .cells();
        assertEquals(2, cells.size());
        assertEquals(value.text(), cells.get(1).text().replace("\n", ""));
    }

    @Test
    void textLongerThanASpreadsheetCellHoldsIsNotCutOff() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < 10_000; n++) text.append("第").append(n).append("项");
        StringBuilder read = new StringBuilder();
        try (XSSFWorkbook book = open(single(text.toString(), "/problems", Kind.TEXT))) {
            for (Row row : book.getSheetAt(0))
                if (row.getRowNum() > 0) read.append(row.getCell(0).getStringCellValue());
        }
        assertEquals(text.toString(), read.toString());
    }

    @Test
    void escapesThatWereTypedAndForbiddenCharactersComeThrough() throws Exception {
        byte[] book = SheetWriter.write(single("_x0041_ 甲\u0002乙\uDC00\n<&>\uD840\uDC00", "/project", Kind.TEXT));
        String read = Grids.describe(SheetReader.read(book));
        assertTrue(read.contains("_x0041_ 甲乙⏎<&>\uD840\uDC00"), read);
        try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            assertEquals(
                    "_x0041_ 甲乙\n<&>\uD840\uDC00",
                    poi.getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
        }
    }

    @Test
    void sameFormsGiveTheSameBytesInEveryTimeZone() throws Exception {
        List<PrintedForm> forms = PrintedForms.published(SEED, "multi-mof-three");
        byte[] first = SheetWriter.write(forms);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Adak"));
            assertArrayEquals(first, SheetWriter.write(forms));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static XSSFWorkbook open(List<PrintedForm> forms) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(SheetWriter.write(forms)));
    }

    private static List<PrintedForm> single(String text, String pointer, Kind kind) {
        return List.of(
                new PrintedForm("项目", "zh-CN", Paper.PORTRAIT, List.of("标题"), table(text, pointer, kind), List.of()));
    }

    private static PrintedTable table(
            String text,
            @org.jspecify.annotations.Nullable String pointer,
            @org.jspecify.annotations.Nullable Kind kind) {
        PrintedCell cell = new PrintedCell(0, 0, 1, 1, text, Look.PARAGRAPH, pointer, kind);
        return new PrintedTable(List.of(1000), List.of(1), List.of(cell), List.of());
    }
}
