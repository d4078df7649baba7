package org.zhunsheng.documents.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.zhunsheng.documents.Resources;
import org.zhunsheng.layout.Look;
import org.zhunsheng.layout.Paper;
import org.zhunsheng.layout.PrintedCell;
import org.zhunsheng.layout.PrintedForm;
import org.zhunsheng.layout.PrintedTable;

/** 印好的表写成一页自足的 HTML：没有脚本，没有外部资源；真的表格，读屏软件能读，打印即是公文的样子。 */
public final class HtmlWriter {

    private final StringBuilder out = new StringBuilder();
    private int headings;

    private HtmlWriter() {}

    public static byte[] write(List<PrintedForm> forms) {
        HtmlWriter writer = new HtmlWriter();
        writer.page(forms);
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void page(List<PrintedForm> forms) {
        String language = forms.isEmpty() ? "zh-CN" : forms.getFirst().language();
        String title = forms.isEmpty() ? "" : forms.getFirst().headings().getFirst();
        out.append("<!doctype html>\n<html lang=\"").append(language).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        out.append("<title>").append(escape(title)).append("</title>\n<style>\n");
        out.append(Resources.text(HtmlWriter.class, "form.css")).append("</style>\n</head>\n<body>\n<main>\n");
        forms.forEach(this::form);
        out.append("</main>\n</body>\n</html>\n");
    }

    private void form(PrintedForm form) {
        headings++;
        boolean wide = form.paper() == Paper.LANDSCAPE;
        out.append("<section class=\"").append(wide ? "wide" : "tall").append("\">\n");
        for (int i = 0; i < form.headings().size(); i++) {
            String tag = i == 0 ? "h1" : "p";
            String id = i == 0 ? " id=\"form-" + headings + "\"" : " class=\"year\"";
            out.append('<').append(tag).append(id).append('>');
            out.append(text(form.headings().get(i))).append("</").append(tag).append(">\n");
        }
        table(form.table());
        for (String note : form.notes())
            out.append("<p class=\"note\">").append(text(note)).append("</p>\n");
        out.append("</section>\n");
    }

    private void table(PrintedTable table) {
        out.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"form-")
                .append(headings);
        out.append("\">\n<table aria-labelledby=\"form-").append(headings).append("\">\n<colgroup>");
        for (int width : table.widths())
            out.append("<col style=\"width:")
                    .append(width / 10)
                    .append('.')
                    .append(width % 10)
                    .append("%\">");
        out.append("</colgroup>\n<tbody>\n");
        List<List<PrintedCell>> rows = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) rows.add(new ArrayList<>());
        table.cells().forEach(cell -> rows.get(cell.row()).add(cell));
        for (int i = 0; i < rows.size(); i++) row(table, rows.get(i), i);
        out.append("</tbody>\n</table>\n</div>\n");
    }

    private void row(PrintedTable table, List<PrintedCell> cells, int row) {
        int lines = table.lines().get(row);
        out.append(lines > 1 ? "<tr style=\"height:" + lines * 2 + "em\">" : "<tr>");
        for (PrintedCell cell : cells) cell(table, cell);
        out.append("</tr>\n");
    }

    private void cell(PrintedTable table, PrintedCell cell) {
        boolean head = cell.isLabel() && !cell.text().isBlank();
        out.append(head ? "<th" : "<td");
        if (head) out.append(" scope=\"").append(scope(table, cell)).append('"');
        if (cell.rowSpan() > 1) out.append(" rowspan=\"").append(cell.rowSpan()).append('"');
        if (cell.columnSpan() > 1)
            out.append(" colspan=\"").append(cell.columnSpan()).append('"');
        if (cell.look() != Look.LABEL && cell.look() != Look.CENTER)
            out.append(" class=\"").append(style(cell.look())).append('"');
        out.append('>').append(text(cell.text())).append(head ? "</th>" : "</td>");
    }

    /** 表头行里的标签管一列，其余的管一行；左侧合并的管一组行。 */
    private static String scope(PrintedTable table, PrintedCell cell) {
        boolean inHead =
                table.bands().stream().anyMatch(band -> cell.row() >= band.head() && cell.bottom() <= band.body());
        if (inHead) return cell.columnSpan() > 1 ? "colgroup" : "col";
        return cell.rowSpan() > 1 ? "rowgroup" : "row";
    }

    private static String style(Look look) {
        return switch (look) {
            case RIGHT -> "amount";
            case PARAGRAPH -> "long";
            default -> "left";
        };
    }

    private static String text(String text) {
        return escape(text).replace("\r\n", "\n").replace("\n", "<br>");
    }

    /** 控制字符不是合法的 HTML，去掉。 */
    private static String escape(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().filter(c -> c >= ' ' || c == '\n' || c == '\t').forEach(clean::appendCodePoint);
        return Entities.escape(clean.toString());
    }
}
