package org.zhunsheng.documents.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.archive.Markup;
import org.zhunsheng.documents.sheet.CellStyles.CellStyle;
import org.zhunsheng.documents.sheet.CellStyles.Face;
import org.zhunsheng.documents.sheet.SheetStyles.Frame;
import org.zhunsheng.layout.Look;
import org.zhunsheng.layout.Paper;
import org.zhunsheng.layout.PrintedCell;
import org.zhunsheng.layout.PrintedForm;
import org.zhunsheng.layout.PrintedTable;
import org.zhunsheng.layout.PrintedTable.Band;

/** 一张表写成一个工作表：标题、网格、说明从上到下。 */
final class SheetPage {

    /** 没有口令；行高、列宽、格式仍可以改。 */
    private static final String PROTECTION = "sheet=1 objects=1 scenarios=1 formatCells=0 formatColumns=0 formatRows=0";

    /** 页边距 20 毫米，英寸。 */
    private static final String MARGINS =
            "left=0.7874 right=0.7874 top=0.7874 bottom=0.7874 header=0.3937 footer=0.3937";

    private static final double TITLE = 18;
    private static final double NOTE = 9.5;

    private final PrintedForm form;
    private final PrintedTable table;
    private final boolean first;
    private final double size;
    private final double width;
    private final SheetRows rows;
    private final SheetCells cells;
    private final List<CellRange> merges = new ArrayList<>();
    private int row;

    SheetPage(PrintedForm form, CellStyles styles, boolean first) {
        this.form = form;
        this.table = form.table();
        this.first = first;
        size = table.columns() < 10 ? 10.5 : table.columns() < 14 ? 9 : 8;
        width = form.paper() == Paper.LANDSCAPE ? 121 : 80;
        rows = new SheetRows(table, width, size, form.headings().size());
        cells = new SheetCells(table, rows, styles, size);
    }

    /** 打印的范围，例如 $A$1:$I$40。 */
    String area() {
        String corner = CellRange.name(last() - 1, table.columns() - 1);
        return "$A$1:" + corner.replaceFirst("[A-Z]+", "\\$$0\\$");
    }

    /** 续页上重印的表头，例如 $12:$13；没有的为空。 */
    String titles() {
        if (table.bands().isEmpty()) return "";
        Band band = table.bands().getFirst();
        return "$" + (rows.top(band.head()) + 1) + ":$" + rows.top(band.body());
    }

    private int last() {
        return rows.top(table.rows()) + form.notes().size();
    }

    void write(Markup xml) {
        xml.open("worksheet", "xmlns", SheetWriter.MAIN);
        xml.open("sheetPr").empty("pageSetUpPr", "fitToPage", "1").close();
        xml.open("sheetViews")
                .empty("sheetView", "showGridLines", "0", "tabSelected", first ? "1" : "0", "workbookViewId", "0");
        xml.close().empty("sheetFormatPr", "defaultRowHeight", "15").open("cols");
        for (int column = 0; column < table.columns(); column++) {
            String number = column + 1 + "";
            xml.empty("col", "min", number, "max", number, "width", decimal(rows.width(column, 1)), "customWidth", "1");
        }
        xml.close().open("sheetData");
        for (int i = 0; i < form.headings().size(); i++)
            line(xml, form.headings().get(i), i == 0 ? TITLE : size, i == 0);
        for (int i = 0; i < table.rows(); i++) rows(xml, i);
        for (String note : form.notes()) line(xml, note, NOTE, false);
        xml.close();
        xml.empty("sheetProtection", Markup.pairs(PROTECTION));
        merges(xml);
        print(xml);
        xml.close();
    }

    /** 表外的一行，合并到全表的宽度。 */
    private void line(Markup xml, String text, double size, boolean title) {
        double height = SheetRows.height(SheetRows.lines(text, width, size), size);
        boolean note = row >= form.headings().size();
        Face face = new Face(title ? Face.TITLE_SONG : Face.SONG, size, title);
        CellStyle style =
                new CellStyle(face, note ? Look.LEFT : Look.CENTER, "General", Frame.NONE, true, false, false);
        open(xml, Math.min(409, height));
        cells.text(xml, row - 1, 0, style, text);
        xml.close();
        merge(row - 1, 0, row - 1, table.columns() - 1);
    }

    private void open(Markup xml, double height) {
        row++;
        xml.open("row", "r", row + "", "ht", decimal(height), "customHeight", "1");
    }

    /** 网格的一行，在工作表上可能占几行。 */
    private void rows(Markup xml, int number) {
        int parts = rows.top(number + 1) - rows.top(number);
        for (int part = 0; part < parts; part++) {
            open(xml, rows.height(number, part));
            for (int column = 0; column < table.columns(); column++) cells.write(xml, number, part, column);
            xml.close();
        }
    }

    private void merges(Markup xml) {
        for (PrintedCell cell : table.cells()) cells.blocks(cell).forEach(this::merge);
        if (merges.isEmpty()) return;
        xml.open("mergeCells", "count", merges.size() + "");
        for (CellRange range : merges) {
            String end = CellRange.name(range.bottom(), range.right());
            xml.empty("mergeCell", "ref", CellRange.name(range.top(), range.left()) + ":" + end);
        }
        xml.close();
    }

    private void merge(CellRange range) {
        if (!range.isSingle()) merges.add(range);
    }

    private void merge(int top, int left, int bottom, int right) {
        merge(new CellRange(top, left, bottom, right));
    }

    private void print(Markup xml) {
        String paper = form.paper() == Paper.LANDSCAPE ? "landscape" : "portrait";
        xml.empty("printOptions", "horizontalCentered", "1");
        xml.empty("pageMargins", Markup.pairs(MARGINS));
        xml.empty("pageSetup", Markup.pairs("paperSize=9 orientation=" + paper + " fitToWidth=1 fitToHeight=0"));
        xml.open("headerFooter").leaf("oddFooter", "&C第 &P 页 共 &N 页").close();
        String all = "A1:" + CellRange.name(last() - 1, table.columns() - 1);
        xml.open("ignoredErrors")
                .empty("ignoredError", "sqref", all, "numberStoredAsText", "1")
                .close();
    }

    /** 至多四位小数。 */
    static String decimal(double number) {
        return BigDecimal.valueOf(number)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
