package org.zhunsheng.documents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Facts;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.IndicatorField;

/** 把读出的表重排成 HTML：表头、资金、指标、合计、文字；有发现的格着色并带编号，存疑的格画斜线。 */
final class FormTable {

    private static final Set<FormField> TAIL = Set.of(
            FormField.TOTAL_POINTS,
            FormField.TOTAL_SCORE,
            FormField.GRADE,
            FormField.CONCLUSION,
            FormField.PROBLEMS,
            FormField.MEASURES,
            FormField.OTHER_NOTES,
            FormField.FILLED_DATE);

    private final Html html;
    private final Marks marks;

    FormTable(Html html, Marks marks) {
        this.html = html;
        this.marks = marks;
    }

    void write(Form form) {
        pairs(form, false);
        if (!form.funds().isEmpty()) funds(form);
        if (!form.indicators().isEmpty()) indicators(form);
        pairs(form, true);
    }

    /** 表头与文字各栏；没有填写也没有发现的栏不列。 */
    private void pairs(Form form, boolean tail) {
        html.raw("<table class=pairs>");
        for (FormField field : FormField.values()) {
            if (TAIL.contains(field) != tail) continue;
            Fact<?> fact = form.facts().get(field);
            String pointer = "/" + field.key();
            if (fact.isEmpty() && marks.at(pointer).isEmpty()) continue;
            html.raw("<tr>").element("th scope=row", field.term());
            cell(pointer, fact, "");
            html.raw("</tr>");
        }
        html.raw("</table>");
    }

    private void funds(Form form) {
        html.raw("<table class=grid><caption>项目资金</caption>");
        List<FundingField> columns = new ArrayList<>();
        for (FundingField field : FundingField.values()) {
            boolean used = form.funds().stream().anyMatch(row -> row.facts().has(field));
            if (used) columns.add(field);
        }
        head(columns);
        for (int i = 0; i < form.funds().size(); i++) {
            row("/funds/" + i, form.funds().get(i).facts(), columns);
        }
        html.raw("</table>");
    }

    private void indicators(Form form) {
        html.raw("<table class=grid><caption>绩效指标</caption>");
        List<IndicatorField> columns = new ArrayList<>();
        for (IndicatorField field : IndicatorField.values()) {
            boolean used =
                    form.indicators().stream().anyMatch(row -> row.facts().has(field));
            boolean marked = rowsMarked(form.indicators(), field);
            if (used || marked) columns.add(field);
        }
        head(columns);
        for (int i = 0; i < form.indicators().size(); i++) {
            row("/indicators/" + i, form.indicators().get(i).facts(), columns);
        }
        html.raw("</table>");
    }

    private boolean rowsMarked(List<Indicator> rows, IndicatorField field) {
        for (int i = 0; i < rows.size(); i++) {
            if (!marks.at("/indicators/" + i + "/" + field.key()).isEmpty()) return true;
        }
        return false;
    }

    private void head(List<? extends Field> columns) {
        html.raw("<tr><th>");
        for (Field field : columns) html.element("th scope=col", field.term());
        html.raw("</tr>");
    }

    private <F extends Enum<F> & Field> void row(String pointer, Facts<F> facts, List<F> columns) {
        int number = Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1)) + 1;
        html.raw("<tr><th id=\"")
                .text(marks.cell(pointer))
                .raw("\" class=\"")
                .raw(marks.style(pointer))
                .raw("\">");
        html.text(Integer.toString(number));
        numbers(pointer);
        html.raw("</th>");
        for (F field : columns) {
            boolean amount = field.kind() != Field.Kind.TEXT;
            cell(pointer + "/" + field.key(), facts.get(field), amount ? "amount" : "");
        }
        html.raw("</tr>");
    }

    private void cell(String pointer, Fact<?> fact, String style) {
        Set<String> classes = new TreeSet<>();
        if (!style.isEmpty()) classes.add(style);
        if (!marks.style(pointer).isEmpty()) classes.add(marks.style(pointer));
        if (fact.doubt().doubtful()) classes.add("doubt");
        html.raw("<td id=\"")
                .text(marks.cell(pointer))
                .raw("\" class=\"")
                .raw(String.join(" ", classes))
                .raw("\"");
        if (fact.doubt().doubtful())
            html.raw(" title=\"").text(fact.doubt().reason()).raw("\"");
        html.raw(">").text(fact.asWritten().strip());
        numbers(pointer);
        html.raw("</td>");
    }

    private void numbers(String pointer) {
        for (int number : marks.at(pointer)) {
            html.raw("<a class=mark href=\"#")
                    .text(marks.finding(number))
                    .raw("\">")
                    .text(Integer.toString(number));
            html.raw("</a>");
        }
    }
}
