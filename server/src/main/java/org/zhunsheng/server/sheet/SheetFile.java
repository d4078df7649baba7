package org.zhunsheng.server.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** 一行一行写出的工作簿，写过的不留在内存里。文字就是文字，像公式的也不会被执行。 */
public final class SheetFile implements AutoCloseable {

    private static final int EVERY = 500;
    private static final String WRONG = "FFC7CE";

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    public SheetFile(OutputStream out, String name, List<String> head) {
        book = new Workbook(out, "Zhunsheng", "1.0");
        sheet = book.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int i = 0; i < head.size(); i++) sheet.width(i, i == 1 ? 36 : 18);
        write(head, Set.of());
        sheet.range(0, 0, 0, head.size() - 1).style().bold().set();
    }

    /** @param wrong 涂上颜色的列 */
    public void write(List<String> cells, Set<Integer> wrong) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
            if (wrong.contains(i)) sheet.style(row, i).fillColor(WRONG).set();
        }
        row++;
        if (row % EVERY == 0) flush();
    }

    /** @param cells 文字，{@link BigDecimal} 的数（金额、分），或 {@link Integer} 的个数 */
    public void row(List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Number number) {
                sheet.value(row, i, number);
                sheet.style(row, i)
                        .format(number instanceof Integer ? "0" : "#,##0.00")
                        .set();
            } else sheet.value(row, i, cells.get(i).toString());
        }
        row++;
        if (row % EVERY == 0) flush();
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            book.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
