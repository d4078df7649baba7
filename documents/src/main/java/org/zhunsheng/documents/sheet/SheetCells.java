package org.zhunsheng.documents.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.archive.Markup;
import org.zhunsheng.documents.sheet.CellStyles.CellStyle;
import org.zhunsheng.documents.sheet.CellStyles.Face;
import org.zhunsheng.documents.sheet.SheetStyles.Frame;
import org.zhunsheng.layout.Look;
import org.zhunsheng.layout.PrintedCell;
import org.zhunsheng.layout.PrintedTable;

/** 网格里的各格：数、公式、文字。标签与公式锁定，其余可以填写。 */
final class SheetCells {

    /** 以这些字符开头的，别的程序会当作公式执行；全角的，中文版 Excel 也认。 */
    private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=+\\-@＝＋－＠\t\r].*");

    /** 文字里恰好写着转义的样子，须再转义一次。 */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final SheetRows rows;
    private final CellStyles styles;
    private final double size;
    private final Formulas formulas;
    private final @Nullable PrintedCell[][] at;

    SheetCells(PrintedTable table, SheetRows rows, CellStyles styles, double size) {
        this.rows = rows;
        this.styles = styles;
        this.size = size;
        formulas = new Formulas(table, cell -> CellRange.name(rows.top(cell.row()), cell.column()));
        at = new PrintedCell[table.rows()][table.columns()];
        for (PrintedCell cell : table.cells())
            for (int row = cell.row(); row < cell.bottom(); row++)
                for (int column = cell.column(); column < cell.right(); column++) at[row][column] = cell;
    }

    /** 一格在工作表上的范围；文字超过一格所能容的，上下几块。 */
    List<CellRange> blocks(PrintedCell cell) {
        int top = rows.top(cell.row());
        int height = rows.top(cell.bottom()) - top;
        int pieces = rows.pieces(cell).size();
        List<CellRange> blocks = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            int bottom = top + height * (i + 1) / pieces - 1;
            blocks.add(new CellRange(top + height * i / pieces, cell.column(), bottom, cell.right() - 1));
        }
        return blocks;
    }

    /** 网格第 {@code row} 行在工作表上的第 {@code part} 行的一列。 */
    void write(Markup xml, int row, int part, int column) {
        PrintedCell cell = at[row][column];
        if (cell == null) return;
        int line = rows.top(row) + part;
        List<CellRange> blocks = blocks(cell);
        int number = 0;
        while (blocks.get(number).bottom() < line) number++;
        String text = rows.pieces(cell).get(number);
        CellStyle style = style(cell, text, frame(number, blocks.size()));
        if (blocks.get(number).top() == line && cell.column() == column) write(xml, line, cell, style, text);
        else xml.empty("c", "r", CellRange.name(line, column), "s", styles.index(style) + "");
    }

    private void write(Markup xml, int line, PrintedCell cell, CellStyle style, String text) {
        WrittenNumber number = WrittenNumber.of(cell);
        if (number == null) {
            text(xml, line, cell.column(), style, text);
            return;
        }
        Formulas.Formula formula = formulas.of(cell);
        xml.open("c", "r", CellRange.name(line, cell.column()), "s", styles.index(style) + "");
        if (formula != null) xml.leaf("f", formula.expression());
        xml.leaf("v", WrittenNumber.plain(formula == null ? number.value() : formula.value()))
                .close();
    }

    /** 上下相接的几格之间不画线，看起来是一格。 */
    private static Frame frame(int number, int of) {
        return new Frame(true, number == 0, number == of - 1);
    }

    private CellStyle style(PrintedCell cell, String text, Frame frame) {
        WrittenNumber number = WrittenNumber.of(cell);
        boolean computed = formulas.of(cell) != null;
        boolean locked = computed || cell.isLabel() && cell.pointer() == null;
        Face face = new Face(Face.SONG, size, false);
        if (number != null) return new CellStyle(face, cell.look(), number.format(), frame, locked, false, true);
        String format = WrittenNumber.looksLikeOne(cell) ? "@" : "General";
        boolean quoted = FORMULA.matcher(text).matches();
        Look look = frame.top() && frame.bottom() ? cell.look() : Look.PARAGRAPH;
        return new CellStyle(face, look, format, frame, locked, quoted, false);
    }

    /** 一格文字；换行一律为 \n。 */
    void text(Markup xml, int row, int column, CellStyle style, String text) {
        xml.open("c", "r", CellRange.name(row, column), "s", styles.index(style) + "", "t", "inlineStr");
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        xml.open("is").leaf("t", ESCAPE.matcher(lines).replaceAll("_x005F_"), "xml:space", "preserve");
        xml.close().close();
    }
}
