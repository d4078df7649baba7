package org.zhunsheng.documents.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** 报告里重排的表；有发现的格着色并带编号，存疑的格画斜线。 */
final class TablesPart {

    private final Html html;

    TablesPart(Html html) {
        this.html = html;
    }

    void write(FormTable table) {
        if (table.part().pairs()) {
            html.raw("<table class=pairs>");
            table.rows().forEach(this::pair);
        } else {
            html.raw("<table class=grid>").element("caption", table.caption()).raw("<tr><th>");
            for (String column : table.columns()) html.element("th scope=col", column);
            html.raw("</tr>");
            table.rows().forEach(this::row);
        }
        html.raw("</table>");
    }

    private void pair(FormTable.Row row) {
        html.raw("<tr>").element("th scope=row", row.label());
        row.cells().forEach(this::cell);
        html.raw("</tr>");
    }

    private void row(FormTable.Row row) {
        html.raw("<tr><th id=\"").text(row.id()).raw("\" class=\"").raw(row.severity());
        html.raw("\">").text(row.label());
        numbers(row.marks());
        html.raw("</th>");
        for (FormCell cell : row.cells()) if (cell.span() > 0) cell(cell);
        html.raw("</tr>");
    }

    private void cell(FormCell cell) {
        Set<String> classes = new TreeSet<>();
        if (cell.number()) classes.add("amount");
        if (!cell.severity().isEmpty()) classes.add(cell.severity());
        if (cell.doubt() != null) classes.add("doubt");
        html.raw("<td id=\"").text(cell.id()).raw("\" class=\"");
        html.raw(String.join(" ", classes)).raw("\"");
        if (cell.span() > 1) html.raw(" rowspan=" + cell.span());
        String title = cell.doubt() != null ? cell.doubt() : cell.before();
        if (title != null) html.raw(" title=\"").text(title).raw("\"");
        html.raw(">").text(cell.text());
        if (cell.before() != null) html.element("del class=before", cell.before());
        numbers(cell.marks());
        html.raw("</td>");
    }

    private void numbers(List<Mark> marks) {
        for (Mark mark : marks) {
            html.raw("<a class=mark href=\"#").text(mark.finding()).raw("\">");
            html.text(Integer.toString(mark.number())).raw("</a>");
        }
    }
}
