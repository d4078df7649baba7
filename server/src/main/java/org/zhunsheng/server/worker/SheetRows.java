package org.zhunsheng.server.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;

/** XLSX、ODS（第一个工作表）与 CSV（UTF-8 或 GB18030）读成一行一行的文字。读一行写一行，占的内存与行数无关。 */
final class SheetRows {

    /** 再多的列、再长的格与机构、帐号的清单无关。 */
    private static final int COLUMNS = 64;

    private static final int LONGEST = 1000;
    private static final int ROWS = 300_000;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
    private int count;

    private SheetRows() {}

    static byte[] read(byte[] content) throws Unreadable {
        SheetRows rows = new SheetRows();
        try {
            boolean zip = content.length > 1 && content[0] == 'P' && content[1] == 'K';
            if (zip && OdsRows.is(content)) OdsRows.read(content, rows::add, COLUMNS, LONGEST);
            else if (zip) rows.workbook(content);
            else rows.text(content);
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(Problem.DAMAGED, String.valueOf(broken.getMessage()));
        }
        return rows.out.toByteArray();
    }

    private void workbook(byte[] content) throws IOException, Unreadable {
        ReadingOptions options = new ReadingOptions(true, true);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content), options);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(COLUMNS, row.getCellCount()); i++) {
                    Cell cell = row.getCell(i);
                    cells.add(cell == null ? "" : shown(cell));
                }
                add(row.getRowNum(), cells);
            }
        }
    }

    /** 编码常被存成数，日期存成天数：写回人看见的样子。 */
    private static String shown(Cell cell) {
        if (cell.getType() != CellType.NUMBER) return cell.getText();
        String format = String.valueOf(cell.getDataFormatString()).toLowerCase(Locale.ROOT);
        boolean day = format.contains("yy") || format.contains("m") && format.contains("d");
        if (day) return cell.asDate().format(DateTimeFormatter.ISO_LOCAL_DATE);
        BigDecimal number = cell.asNumber().stripTrailingZeros();
        return number.toPlainString();
    }

    private void text(byte[] content) throws IOException, Unreadable {
        String text = decode(content);
        try (Reader reader = new StringReader(text)) {
            Csv csv = new Csv(reader, Csv.separator(text));
            for (List<String> row = csv.next(); row != null; row = csv.next())
                add(csv.line(), row.subList(0, Math.min(COLUMNS, row.size())));
        }
    }

    /** 不是 UTF-8 的，是 GB18030：中文版 Excel 存的 CSV。 */
    private static String decode(byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            return Charset.forName("GB18030")
                    .newDecoder()
                    .decode(bytes.rewind())
                    .toString();
        }
    }

    private void add(int line, List<String> cells) throws Unreadable {
        if (cells.stream().allMatch(String::isBlank)) return;
        if (++count > ROWS) throw new Unreadable(Problem.TOO_COMPLEX, count + " 行 · rows", ROWS + "");
        List<String> cut = cells.stream()
                .map(cell -> cell.substring(0, Math.min(LONGEST, cell.length())).replaceAll("\\p{Cntrl}+", " "))
                .toList();
        out.writeBytes(Frames.JSON.writeValueAsBytes(new SheetRow(line, cut)));
        out.write('\n');
        if (out.size() > Limits.FILE) throw new Unreadable(Problem.TOO_LARGE, "", Limits.megabytes(Limits.FILE));
    }
}
