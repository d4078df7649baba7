package org.zhunsheng.server.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Unwritable;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.form.Form;
import org.zhunsheng.layout.Look;
import org.zhunsheng.layout.PrintedCell;
import org.zhunsheng.layout.PrintedForm;
import org.zhunsheng.layout.PrintedTable;

/**
 * 印好的表排在页面里：与下载的各种文件是同一张网格。
 *
 * @param headings 标题，其下是年度等各行
 * @param notes 表下的说明
 */
record PrintedSheet(List<String> headings, List<List<Cell>> rows, List<String> notes) {

    /**
     * 一格。
     *
     * @param scope 是表头的，管一列、一行还是一组；不是的为空
     */
    record Cell(
            String text,
            int rowSpan,
            int columnSpan,
            @Nullable String scope,
            String style) {}

    static PrintedSheet of(Form form, String scheme) {
        try {
            PrintedForm printed = Writing.print(
                            List.of(form), Publication.layout(form, scheme).id())
                    .getFirst();
            return new PrintedSheet(printed.headings(), rows(printed.table()), printed.notes());
        } catch (Unwritable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<List<Cell>> rows(PrintedTable table) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) rows.add(new ArrayList<>());
        table.cells().forEach(cell -> rows.get(cell.row()).add(cell(table, cell)));
        return rows;
    }

    private static Cell cell(PrintedTable table, PrintedCell cell) {
        boolean head = cell.isLabel() && !cell.text().isBlank();
        String style = cell.look() == Look.RIGHT ? "number" : cell.look() == Look.PARAGRAPH ? "long" : "";
        return new Cell(cell.text(), cell.rowSpan(), cell.columnSpan(), head ? scope(table, cell) : null, style);
    }

    private static String scope(PrintedTable table, PrintedCell cell) {
        boolean top =
                table.bands().stream().anyMatch(band -> cell.row() >= band.head() && cell.bottom() <= band.body());
        if (top) return cell.columnSpan() > 1 ? "colgroup" : "col";
        return cell.rowSpan() > 1 ? "rowgroup" : "row";
    }
}
