package org.zhunsheng.server.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;

/** 整个 XLSX 工作簿读成文字：每个工作表、每一行，连同隐藏的。公式只取存下的结果，从不计算。 */
final class BookReading {

    /** 认格式要看的字节；再短的不是工作簿。 */
    private static final int HEADER = 8;

    private static final int SHEETS = 300;
    private static final int COLUMNS = 200;
    private static final int CELLS = 600_000;

    /** 比填报表最长的一格多一个字：再长的一样是太长。 */
    private static final int LONGEST = 8001;

    /** 表格程序按十五位有效数字算。 */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private int cells;

    private BookReading() {}

    static byte[] read(byte[] content) throws Unreadable {
        byte[] book = Frames.JSON.writeValueAsBytes(new BookReading().book(content));
        if (book.length > Limits.FILE) throw new Unreadable(Problem.TOO_LARGE, "", Limits.megabytes(Limits.FILE));
        return book;
    }

    private Book book(byte[] content) throws Unreadable {
        try {
            if (content.length < HEADER) return Book.other("other");
            if (ReadableWorkbook.isOLE2Header(content)) return Book.other("xls");
            if (content[0] != 'P' || content[1] != 'K') return Book.other("other");
            if (OdsRows.is(content)) return Book.other("ods");
            return new Book(Book.XLSX, sheets(content));
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(Problem.DAMAGED, String.valueOf(broken.getMessage()));
        }
    }

    private List<Book.Sheet> sheets(byte[] content) throws IOException, Unreadable {
        List<Book.Sheet> found = new ArrayList<>();
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
                Stream<org.dhatim.fastexcel.reader.Sheet> all = book.getSheets()) {
            for (var sheet : all.toList()) {
                if (found.size() >= SHEETS) throw tooMany(found.size() + " 个工作表 · sheets", SHEETS);
                found.add(new Book.Sheet(sheet.getName(), rows(sheet)));
            }
        }
        return found;
    }

    private List<Book.Row> rows(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException, Unreadable {
        List<Book.Row> rows = new ArrayList<>();
        try (Stream<org.dhatim.fastexcel.reader.Row> all = sheet.openStream()) {
            for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) all::iterator) {
                Book.Row read = row(row);
                if (read.cells().stream().allMatch(String::isEmpty)
                        && read.broken().isEmpty()) continue;
                cells += read.cells().size();
                if (cells > CELLS) throw tooMany(cells + " 格 · cells", CELLS);
                rows.add(read);
            }
        }
        return rows;
    }

    private static Unreadable tooMany(String found, int most) {
        return new Unreadable(Problem.TOO_COMPLEX, found, Integer.toString(most));
    }

    private static Book.Row row(org.dhatim.fastexcel.reader.Row row) {
        List<String> texts = new ArrayList<>();
        List<Integer> broken = new ArrayList<>();
        for (int i = 0; i < Math.min(COLUMNS, row.getCellCount()); i++) {
            Cell cell = row.getCell(i);
            texts.add(cell == null ? "" : clean(shown(cell)));
            if (cell != null && isBroken(cell)) broken.add(i);
        }
        while (!texts.isEmpty() && texts.getLast().isEmpty()) texts.removeLast();
        return new Book.Row(row.getRowNum(), texts, broken);
    }

    private static boolean isBroken(Cell cell) {
        boolean formula = cell.getFormula() != null && !cell.getFormula().isBlank();
        String raw = cell.getRawValue();
        return cell.getType() == CellType.ERROR || formula && (raw == null || raw.isEmpty() || raw.startsWith("#"));
    }

    /** 人看见的样子：百分数带百分号，日期不是天数，小数没有算出来的零头。 */
    private static String shown(Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case STRING -> cell.getText();
            case NUMBER -> number(cell, cell.asNumber());
            case FORMULA -> isNumber(raw) ? number(cell, new BigDecimal(raw)) : raw;
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "TRUE" : "FALSE";
            case ERROR -> raw;
            case EMPTY -> "";
        };
    }

    private static boolean isNumber(String raw) {
        return raw.length() < 40 && raw.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d{1,3})?");
    }

    private static String number(Cell cell, BigDecimal value) {
        String format = String.valueOf(cell.getDataFormatString()).toLowerCase(Locale.ROOT);
        boolean day = format.contains("yy") || format.contains("m") && format.contains("d");
        if (day && cell.getType() == CellType.NUMBER) return cell.asDate().format(DateTimeFormatter.ISO_LOCAL_DATE);
        BigDecimal exact = value.round(DIGITS);
        String percent = format.contains("%") ? "%" : "";
        if (!percent.isEmpty()) exact = exact.movePointRight(2);
        return exact.stripTrailingZeros().toPlainString() + percent;
    }

    private static String clean(String written) {
        String text = written.indexOf("_x") < 0
                ? written
                : ESCAPED.matcher(written)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
        text = text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
