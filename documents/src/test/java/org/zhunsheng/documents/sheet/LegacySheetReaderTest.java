package org.zhunsheng.documents.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.Grids;
import org.zhunsheng.documents.Packages;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Page;
import org.zhunsheng.page.Place;

class LegacySheetReaderTest {

    @Test
    void showsNumbersTextsFormulasAndDatesAsAPersonSeesThem() throws Unreadable {
        byte[] xls = book(book -> {
            HSSFSheet sheet = book.createSheet("表1");
            HSSFRow row = sheet.createRow(0);
            row.createCell(0).setCellValue("项目\n名称");
            number(book, row, 1, 0.9875, "0.00%");
            number(book, row, 2, 1040000, "#,##0.00");
            number(book, row, 3, 43921, "yyyy\"年\"m\"月\"d\"日\"");
            number(book, row, 4, 12345678901.25, "General");
            HSSFRow second = sheet.createRow(1);
            second.createCell(0).setCellFormula("A1&\"甲\"");
            second.getCell(0).setCellValue("结果");
            second.createCell(1).setCellFormula("1/0");
            second.getCell(1).setCellErrorValue(FormulaError.DIV0);
            second.createCell(2).setCellFormula("118/120.5");
            second.getCell(2).setCellValue(0.979253112033195);
            second.createCell(3).setCellValue(true);
            second.createCell(4).setCellErrorValue(FormulaError.NA);
            HSSFRow third = sheet.createRow(2);
            number(book, third, 0, -0.1, "0.0%;(0.0%)");
            number(book, third, 1, 7, "0.00");
        });
        assertEquals("""
                # 3×5
                0,0 项目⏎名称
                0,1 98.75%
                0,2 1,040,000.00
                0,3 2020年3月31日
                0,4 12345678901.25
                1,0 结果
                1,1 #DIV/0!
                1,2 0.979253112
                1,3 TRUE
                1,4 #N/A
                2,0 (10.0%)
                2,1 7.00
                2,2
                2,3
                2,4""", read(xls));
    }

    @Test
    void mergedCellsAreOneCellAndTheTitleAboveIsAParagraph() throws Unreadable {
        byte[] xls = book(book -> {
            HSSFSheet sheet = book.createSheet("表1");
            sheet.createRow(0).createCell(0).setCellValue("标题");
            texts(sheet, 1, "一", "二");
            texts(sheet, 2, "", "三", "四");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
        });
        assertEquals("¶ 标题\n# 2×3\n0,0[2×1] 一\n0,1[1×2] 二\n1,1 三\n1,2 四", read(xls));
    }

    @Test
    void anEmptyRowSeparatesTablesUnlessItHasBorders() throws Unreadable {
        byte[] apart = book(book -> {
            HSSFSheet sheet = book.createSheet("表1");
            texts(sheet, 0, "一", "二");
            texts(sheet, 2, "三", "四");
        });
        assertEquals("# 1×2\n0,0 一\n0,1 二\n# 1×2\n0,0 三\n0,1 四", read(apart));
        byte[] joined = book(book -> {
            HSSFSheet sheet = book.createSheet("表1");
            HSSFCellStyle bordered = book.createCellStyle();
            bordered.setBorderTop(BorderStyle.THIN);
            texts(sheet, 0, "一", "二");
            HSSFRow empty = sheet.createRow(1);
            empty.createCell(0).setCellStyle(bordered);
            empty.createCell(1).setCellStyle(bordered);
            texts(sheet, 2, "三", "四");
        });
        assertEquals("# 3×2\n0,0 一\n0,1 二\n1,0\n1,1\n2,0 三\n2,1 四", read(joined));
    }

    @Test
    void hiddenRowsColumnsAndSheetsAreNotShown() throws Unreadable {
        byte[] xls = book(book -> {
            book.createSheet("底稿").createRow(0).createCell(0).setCellValue("底稿");
            HSSFSheet sheet = book.createSheet("公开");
            texts(sheet, 0, "一", "码", "二");
            texts(sheet, 1, "藏", "藏", "藏");
            texts(sheet, 2, "三", "码", "四");
            sheet.getRow(1).setZeroHeight(true);
            sheet.setColumnHidden(1, true);
            book.setSheetHidden(0, true);
            book.setActiveSheet(1);
        });
        var pages = LegacySheetReader.read(xls);
        assertEquals("# 2×2\n0,0 一\n0,1 二\n1,0 三\n1,1 四", Grids.describe(pages));
        assertEquals(1, pages.size());
        assertEquals(
                Place.inSheet("公开", "C3", 3, 3),
                pages.getFirst().grids().getFirst().cells().getLast().place());
    }

    @Test
    void aWorkbookIsTheSameAsItsNewerTwin() throws Unreadable {
        byte[] xls = book(book -> {
            texts(book.createSheet("表1"), 0, "一", "二");
            texts(book.createSheet("表2"), 4, "三", "四");
        });
        String row = "<sheetData><row r='%d'><c r='A%1$d' t='inlineStr'><is><t>%s</t></is></c>"
                + "<c r='B%1$d' t='inlineStr'><is><t>%s</t></is></c></row></sheetData>";
        byte[] xlsx = Packages.xlsx(
                Packages.sheets("表1", "visible", "表2", "visible"),
                "",
                "",
                row.formatted(1, "一", "二"),
                row.formatted(5, "三", "四"));
        assertEquals(SheetReader.read(xlsx), LegacySheetReader.read(xls));
    }

    @Test
    void datesMayCountFrom1904() throws Unreadable {
        byte[] xls = book(book -> {
            book.getInternalWorkbook().getRecords().stream()
                    .filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
                    .map(org.apache.poi.hssf.record.DateWindow1904Record.class::cast)
                    .forEach(record -> record.setWindowing((short) 1));
            HSSFRow row = book.createSheet("表1").createRow(0);
            number(book, row, 0, 42459, "yyyy-mm-dd");
            row.createCell(1).setCellValue("甲");
        });
        assertEquals("# 1×2\n0,0 2020-03-31\n0,1 甲", read(xls));
    }

    @Test
    void anOpeningPasswordIsSaidButTheUsualOneOfProtectedBooksIsNone() throws Unreadable {
        byte[] secret = encrypted("秘密");
        Unreadable refused = assertThrows(Unreadable.class, () -> LegacySheetReader.read(secret));
        assertEquals(Problem.ENCRYPTED_OFFICE, refused.problem());
        assertEquals("# 1×2\n0,0 一\n0,1 二", read(encrypted("VelvetSweatshop")));
    }

    private static byte[] encrypted(String password) {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return book(book -> texts(book.createSheet("表1"), 0, "一", "二"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void excel95IsSaidToBeTooOld() {
        byte[] begin = {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0, 10, 0, 0, 0};
        for (String stream : new String[] {"Book", "Workbook"}) {
            byte[] old = Packages.compound(Map.of(stream, begin));
            Unreadable refused = assertThrows(Unreadable.class, () -> LegacySheetReader.read(old));
            assertEquals(Problem.LEGACY_EXCEL, refused.problem(), stream);
        }
    }

    @Test
    void stringsClaimedButNotWrittenCostNothing() throws Unreadable {
        byte[] one = strings(Integer.MAX_VALUE, new byte[] {1, 0, 0, 'a'});
        assertEquals(java.util.List.<Page>of(), LegacySheetReader.read(one));
        byte[] many = new byte[7998];
        byte[] endless = strings(Integer.MAX_VALUE, many, 200);
        Unreadable refused = assertTimeout(
                Duration.ofSeconds(30), () -> assertThrows(Unreadable.class, () -> LegacySheetReader.read(endless)));
        assertEquals(Problem.TOO_COMPLEX, refused.problem());
    }

    private static byte[] strings(int claimed, byte[] first, int continued) {
        int part = 4 + first.length;
        ByteBuffer bytes = record(20 + 12 + first.length + continued * part + 4);
        bytes.putShort((short) 0xFC)
                .putShort((short) (8 + first.length))
                .putInt(claimed)
                .putInt(claimed)
                .put(first);
        for (int n = 0; n < continued; n++) {
            bytes.putShort((short) 0x3C).putShort((short) first.length).put(first);
        }
        return Packages.compound(Map.of("Workbook", bytes.putInt(0x0A).array()));
    }

    private static byte[] strings(int claimed, byte[] first) {
        return strings(claimed, first, 0);
    }

    private static ByteBuffer record(int size) {
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.putShort((short) 0x809)
                .putShort((short) 16)
                .putShort((short) 0x600)
                .putShort((short) 5)
                .put(new byte[12]);
    }

    private static void number(HSSFWorkbook book, HSSFRow row, int column, double value, String format) {
        HSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        row.createCell(column).setCellStyle(style);
        row.getCell(column).setCellValue(value);
    }

    private static void texts(HSSFSheet sheet, int number, String... texts) {
        HSSFRow row = sheet.createRow(number);
        for (int n = 0; n < texts.length; n++) row.createCell(n).setCellValue(texts[n]);
    }

    private static byte[] book(Consumer<HSSFWorkbook> content) {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            content.accept(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String read(byte[] xls) throws Unreadable {
        return Grids.describe(LegacySheetReader.read(xls));
    }
}
