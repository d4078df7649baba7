package org.zhunsheng.server.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** 一行一行写出的 CSV，UTF-8，Excel 也认得；像公式的文字前面加一个单引号，导入时去掉。 */
public final class CsvFile {

    private final Writer out;

    public CsvFile(OutputStream out, List<String> head) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        put("\uFEFF"); // Excel 由此认出 UTF-8
        write(head);
    }

    /** @param cells 文字，{@link BigDecimal} 的数，或 {@link Integer} 的个数 */
    public void write(List<?> cells) {
        put(cells.stream().map(CsvFile::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    /** 写完；流是对方的，不关。 */
    public void finish() {
        try {
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void put(String text) {
        try {
            out.write(text);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String cell(Object cell) {
        if (cell instanceof BigDecimal number) return number.toPlainString();
        return cell instanceof Integer ? cell.toString() : quoted(cell.toString());
    }

    /** 别的程序会当作公式执行的，前面加一个单引号。 */
    static String quoted(String cell) {
        String safe = cell.matches("(?s)[=+@\\-\t\r].*") ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(one -> one == ',' || one == '"' || one == '\n' || one == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
