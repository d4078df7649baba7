package org.zhunsheng.server.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.world.FilledBook;

/** 人手改过的工作簿：认得出的照认，认不出的说得明白。 */
class HandEditedBookTest extends WorkbookGround {

    private FilledBook book;
    private long filling;

    @BeforeEach
    void twoForms() {
        evaluations(2);
        filling = forms.getFirst();
        book = new FilledBook(download());
    }

    private Sheet sheet() {
        return book.sheet(filling);
    }

    private void put(String row, String field, String value) {
        book.cell(filling, ROWS, row, field).setCellValue(value);
    }

    private Line only(long id) {
        List<Line> lines = lines(id);
        assertEquals(1, lines.size(), lines::toString);
        return lines.getFirst();
    }

    private static void swap(Row one, Row other, int from, int to) {
        for (int i = from; i <= to; i++) {
            Cell left = FilledBook.cell(one, i);
            Cell right = FilledBook.cell(other, i);
            String kept = FilledBook.text(left);
            left.setCellValue(FilledBook.text(right));
            right.setCellValue(kept);
        }
    }

    private static int last(Sheet sheet) {
        return FilledBook.row(sheet, "fields " + ROWS).getLastCellNum() - 1;
    }

    @Test
    void untouchedNothingIsShown() {
        long id = upload(book.bytes());
        assertEquals(Map.of(), counts(id));
        assertTrue(visitor.get("/workbooks/" + id).body().contains("与现在的表一样"));
    }

    @Test
    void rowsSortedTogetherWithTheirIdsAreTheSameRows() {
        put("i1", "actual", "97");
        List<Row> rows = FilledBook.rows(sheet(), ROWS);
        swap(rows.get(0), rows.get(3), 0, last(sheet()));
        Line line = only(upload(book.bytes()));
        assertEquals("i1 actual", line.cell());
        assertEquals("97", line.written());
    }

    @Test
    void rowsSortedWithoutTheHiddenColumnAreKnownByTheirLockedCells() {
        put("i1", "actual", "97");
        List<Row> rows = FilledBook.rows(sheet(), ROWS);
        swap(rows.get(0), rows.get(2), 1, last(sheet()));
        Line line = only(upload(book.bytes()));
        assertEquals("i1 actual", line.cell());
    }

    @Test
    void aRenamedSheetAndAnInsertedColumnAndRowsAboveAreStillTheForm() {
        put("i2", "actual", "96");
        Sheet sheet = sheet();
        book.book.setSheetName(book.book.getSheetIndex(sheet), "我的表");
        int column = FilledBook.column(sheet, ROWS, "actual");
        for (Row row : sheet)
            for (int i = row.getLastCellNum(); i > column; i--) {
                Cell from = row.getCell(i - 1);
                FilledBook.cell(row, i).setCellValue(FilledBook.text(from));
                if (from != null) from.setCellValue("");
            }
        for (Row row : FilledBook.rows(sheet, ROWS))
            FilledBook.cell(row, column).setCellValue("我的备注");
        sheet.shiftRows(0, sheet.getLastRowNum(), 3);
        sheet.createRow(0).createCell(1).setCellValue("给处长看的");
        Line line = only(upload(book.bytes()));
        assertEquals("i2 actual", line.cell());
        assertEquals("96", line.written());
    }

    @Test
    void aSheetCopiedIntoAnotherWorkbookIsStillTheForm() throws Exception {
        put("i3", "actual", "21");
        try (XSSFWorkbook other = new XSSFWorkbook()) {
            other.createSheet("封面").createRow(0).createCell(0).setCellValue("别的工作簿");
            Sheet to = other.createSheet("抄来的");
            for (Row row : sheet())
                for (Cell cell : row) {
                    Row target = to.getRow(row.getRowNum());
                    if (target == null) target = to.createRow(row.getRowNum());
                    target.createCell(cell.getColumnIndex()).setCellValue(FilledBook.text(cell));
                }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            other.write(out);
            long id = upload(out.toByteArray());
            assertEquals("i3 actual", only(id).cell());
            assertEquals(List.of("封面"), returned(id).upload().unbound());
        }
    }

    @Test
    void withoutTheGuideAndWithAForeignSheetTheFormsAreRead() {
        put("i1", "actual", "97");
        book.book.removeSheetAt(0);
        book.book.createSheet("我的计算").createRow(0).createCell(0).setCellValue("草稿");
        long id = upload(book.bytes());
        assertEquals("i1 actual", only(id).cell());
        assertEquals(List.of("我的计算"), returned(id).upload().unbound());
        assertTrue(visitor.get("/workbooks/" + id).body().contains("我的计算"));
    }

    @Test
    void withoutTheHiddenColumnASentenceSaysSo() {
        for (Sheet sheet : book.book) for (Row row : sheet) if (row.getCell(0) != null) row.removeCell(row.getCell(0));
        HttpResponse<String> answer = send(visitor, "填好.xlsx", book.bytes());
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("P-952"), answer::body);
    }

    @Test
    void aDroppedColumnAndDroppedRowsAreSaidAndNothingIsRemoved() {
        Map<String, String> before = everyCell();
        int column = FilledBook.column(sheet(), ROWS, "proof");
        for (Row row : FilledBook.rows(sheet(), ROWS))
            FilledBook.cell(row, column).setCellValue("");
        FilledBook.cell(FilledBook.row(sheet(), "fields " + ROWS), column).setCellValue("");
        sheet().removeRow(FilledBook.row(sheet(), "row i2"));
        long id = upload(book.bytes());
        assertEquals(Map.of(State.VANISHED, 2L), counts(id));
        assertEquals(0, confirm(id).stream().mapToInt(Outcome::written).sum());
        assertEquals(before, everyCell());
    }

    @Test
    void theSheetOfAnotherUnitIsRefusedByScopeAndChangesNothing() {
        long foreign = evaluation(region.other, "水库巡查");
        Cell mark = FilledBook.cell(book.sheet(forms.get(1)).getRow(0), 0);
        mark.setCellValue("zhunsheng-form " + foreign + " 99");
        book.cell(foreign, ROWS, "i1", "actual").setCellValue("97");
        put("i1", "actual", "96");
        long id = upload(book.bytes());
        assertEquals("i1 actual", only(id).cell());
        assertTrue(compare(id).stream().anyMatch(one -> one.problem().equals("outside")));
        assertFalse(visitor.get("/workbooks/" + id).body().contains("水库巡查"));
        confirm(id);
        assertEquals(0, region.count("cells where filling_id = " + foreign + " and field = 'actual'"));
        assertEquals("96", form(filling).value("i1", "actual"));
    }

    @Test
    void oneFormOnTwoSheetsIsNotGuessedAt() {
        put("i1", "actual", "97");
        int at = book.book.getSheetIndex(sheet());
        book.book.cloneSheet(at, "备份");
        long id = upload(book.bytes());
        assertEquals(1, returned(id).upload().forms().size());
        assertEquals(Map.of(), counts(id));
        assertTrue(returned(id).upload().repeated().getFirst().contains("备份"));
    }

    @Test
    void lockedCellsStayAsTheyAre() {
        put("i1", "target", "1");
        book.cell(filling, "attainment", "clause1", "clause").setCellValue("改了目标");
        long id = upload(book.bytes());
        assertEquals(Map.of(State.IGNORED, 2L), counts(id));
        confirm(id);
        assertEquals("120", form(filling).value("i1", "target"));
    }

    @Test
    void rowsTypedIntoSpareLinesAndInsertedByHandAreAddedOnce() {
        Sheet sheet = sheet();
        Row spare = FilledBook.rows(sheet, "surveys").getFirst();
        survey(spare, sheet, "4", "200");
        Row inserted = sheet.createRow(FilledBook.row(sheet, "end surveys").getRowNum() - 1);
        survey(inserted, sheet, "4", "很多");
        byte[] content = book.bytes();
        long id = upload(content);
        assertEquals(
                Map.of(State.ADDED, 5L, State.INVALID, 1L),
                counts(id),
                () -> lines(id).toString());
        assertEquals(2, confirm(id).stream().mapToInt(Outcome::rows).sum());
        assertEquals(2, form(filling).rows("surveys").size());
        long again = upload(content);
        assertEquals(Map.of(State.INVALID, 1L), counts(again));
        confirm(again);
        assertEquals(2, form(filling).rows("surveys").size());
    }

    private static void survey(Row row, Sheet sheet, String indicator, String valid) {
        FilledBook.cell(row, FilledBook.column(sheet, "surveys", "indicator")).setCellValue(indicator);
        FilledBook.cell(row, FilledBook.column(sheet, "surveys", "valid")).setCellValue(valid);
        FilledBook.cell(row, FilledBook.column(sheet, "surveys", "satisfied")).setCellValue("170");
    }

    @Test
    void aRowWhereNoneMayBeAddedIsNotUsed() {
        Sheet sheet = sheet();
        Row row = sheet.createRow(FilledBook.row(sheet, "end " + ROWS).getRowNum() + 1);
        FilledBook.row(sheet, "end " + ROWS).getCell(0).setCellValue("");
        FilledBook.cell(row, FilledBook.column(sheet, ROWS, "actual")).setCellValue("97");
        Line line = only(upload(book.bytes()));
        assertEquals(State.IGNORED, line.state());
        assertEquals("no-rows", line.reason());
    }

    @Test
    void whatAPersonTypesSurvives() {
        book.cell(filling, ROWS, "i1", "actual").setCellValue(97.5);
        Cell percent = book.cell(filling, ROWS, "i2", "actual");
        percent.setCellValue(0.957);
        var style = book.book.createCellStyle();
        style.setDataFormat(book.book.createDataFormat().getFormat("0.0%"));
        percent.setCellStyle(style);
        Cell sum = book.cell(filling, ROWS, "i3", "actual");
        sum.setCellFormula("0.1+0.2");
        book.book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum);
        book.cell(filling, ROWS, "i4", "actual").setCellFormula("HYPERLINK(\"http://evil.example\",\"点\")");
        put("i1", "reason", "=cmd|' /C calc'!A0");
        put("i2", "reason", "@SUM(A1)_x0041_");
        put("i3", "score", "－１２．５");
        put("i4", "applicability", "not applicable");
        long id = upload(book.bytes());
        assertEquals(
                Map.of(State.CHANGED, 7L, State.INVALID, 1L),
                counts(id),
                () -> lines(id).toString());
        confirm(id);
        assertEquals("97.5", form(filling).value("i1", "actual"));
        assertEquals("95.7%", form(filling).value("i2", "actual"));
        assertEquals("0.3", form(filling).value("i3", "actual"));
        assertEquals("", form(filling).value("i4", "actual"));
        assertEquals("不适用", form(filling).value("i4", "applicability"));
        FilledBook next = new FilledBook(download());
        Cell dangerous = next.cell(filling, ROWS, "i1", "reason");
        assertEquals(CellType.STRING, dangerous.getCellType());
        assertEquals("=cmd|' /C calc'!A0", dangerous.getStringCellValue());
        assertEquals(Map.of(), counts(upload(next.bytes())), "what was written comes back as it is");
    }

    @Test
    void everyOpenChoiceHasADropDownWithItsWords() {
        assertEquals("\"不适用\"", dropDown(book.cell(filling, ROWS, "i1", "applicability")));
        assertEquals("\"不适用\"", dropDown(book.cell(filling, ROWS, "i4", "applicability")));
        assertEquals("\"在同一一级指标内分摊,按其余指标折算总分\"", dropDown(book.cell(filling, "narrative", "freed")));
        assertEquals("", dropDown(book.cell(filling, ROWS, "i1", "actual")));
    }

    private String dropDown(Cell cell) {
        return sheet().getDataValidations().stream()
                .filter(one -> Arrays.stream(one.getRegions().getCellRangeAddresses())
                        .anyMatch(range -> range.isInRange(cell)))
                .map(one -> one.getValidationConstraint().getFormula1())
                .findFirst()
                .orElse("");
    }

    @Test
    void aClearedCellIsAChangeAndAClearedRowIsNotRemoved() {
        change(filling, "i1", "actual", "90");
        book = new FilledBook(download());
        put("i1", "actual", "");
        Line line = only(upload(book.bytes()));
        assertEquals(State.CHANGED, line.state());
        assertEquals("90", line.before());
        assertEquals("", line.written());
    }
}
