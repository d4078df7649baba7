package org.zhunsheng.server.world;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** 人在表格程序里打开的工作簿：找得到一格，写得进字，存得回文件。 */
public final class FilledBook {

    public final XSSFWorkbook book;

    public FilledBook(byte[] content) {
        try {
            book = new XSSFWorkbook(new ByteArrayInputStream(content));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** 一张填报表的工作表。 */
    public Sheet sheet(long filling) {
        for (Sheet sheet : book)
            for (Row row : sheet) if (text(row.getCell(0)).startsWith("zhunsheng-form " + filling + " ")) return sheet;
        throw new NoSuchElementException("no sheet of " + filling);
    }

    /** 看不见的一列写着这个的那一行；从 {@code from} 往下找。 */
    public static Row row(Sheet sheet, String mark, int from) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> row.getRowNum() >= from && text(row.getCell(0)).equals(mark))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(mark));
    }

    public static Row row(Sheet sheet, String mark) {
        return row(sheet, mark, 0);
    }

    /** 一部分的各行。 */
    public static List<Row> rows(Sheet sheet, String section) {
        List<Row> rows = new ArrayList<>();
        int last = row(sheet, "end " + section).getRowNum();
        for (int i = row(sheet, "fields " + section).getRowNum(); i < last; i++)
            if (sheet.getRow(i) != null && text(sheet.getRow(i).getCell(0)).startsWith("row "))
                rows.add(sheet.getRow(i));
        return rows;
    }

    /** 这一栏在哪一列。 */
    public static int column(Sheet sheet, String section, String field) {
        for (Cell cell : row(sheet, "fields " + section))
            if (cell.getColumnIndex() > 0 && text(cell).equals(field)) return cell.getColumnIndex();
        throw new NoSuchElementException(field);
    }

    /** 表格里的一格。 */
    public Cell cell(long filling, String section, String row, String field) {
        Sheet sheet = sheet(filling);
        int from = row(sheet, "section " + section).getRowNum();
        return cell(row(sheet, "row " + row, from), column(sheet, section, field));
    }

    /** 不在表格里的一栏。 */
    public Cell cell(long filling, String section, String field) {
        Sheet sheet = sheet(filling);
        int from = row(sheet, "section " + section).getRowNum();
        return cell(row(sheet, "field " + field, from), 2);
    }

    public static Cell cell(Row row, int column) {
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    public static String text(Cell cell) {
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }
}
