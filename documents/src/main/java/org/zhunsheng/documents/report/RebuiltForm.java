package org.zhunsheng.documents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Facts;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Origin;
import org.zhunsheng.text.Language;

/** 把读出的表重排：表头、资金、指标、合计与文字；没有填写也没有发现的栏不列。 */
final class RebuiltForm {

    private static final Set<FormField> TAIL = Set.of(
            FormField.TOTAL_POINTS,
            FormField.TOTAL_SCORE,
            FormField.GRADE,
            FormField.CONCLUSION,
            FormField.PROBLEMS,
            FormField.MEASURES,
            FormField.OTHER_NOTES,
            FormField.FILLED_DATE);

    private final Form form;
    private final Marks marks;
    private final boolean everyField;
    private final Language language;

    RebuiltForm(Form form, Marks marks, boolean everyField, Language language) {
        this.form = form;
        this.marks = marks;
        this.everyField = everyField;
        this.language = language;
    }

    List<FormTable> tables() {
        List<FormTable> tables = new ArrayList<>();
        tables.add(pairs(FormTable.Part.HEAD));
        tables.add(grid(FormTable.Part.FUNDS, FundingField.class, rows("/funds")));
        tables.add(grid(FormTable.Part.INDICATORS, IndicatorField.class, rows("/indicators")));
        tables.add(pairs(FormTable.Part.TAIL));
        tables.removeIf(table -> table.rows().isEmpty());
        return tables;
    }

    private FormTable pairs(FormTable.Part part) {
        List<FormTable.Row> rows = new ArrayList<>();
        for (FormField field : FormField.values()) {
            if (TAIL.contains(field) != (part == FormTable.Part.TAIL)) continue;
            Fact<?> fact = form.facts().get(field);
            String pointer = "/" + field.key();
            boolean silent = fact.isEmpty() && marks.at(pointer).isEmpty() && !corrected(fact);
            if (silent && !everyField) continue;
            String label = Terms.of(field, language);
            rows.add(new FormTable.Row(
                    "", label, "", List.of(), List.of(FormCell.of(pointer, label, field, fact, marks))));
        }
        String caption = part == FormTable.Part.HEAD
                ? Terms.say(language, "基本信息与目标", "General information and goals")
                : Terms.say(language, "合计与文字", "Totals and text");
        return new FormTable(part, caption, List.of(), rows);
    }

    private static boolean corrected(Fact<?> fact) {
        return fact.origin() instanceof Origin.Corrected;
    }

    /** 一段表格的各行，连同各自的指针。 */
    private record Line<F extends Enum<F> & Field>(String pointer, Facts<F> facts) {}

    @SuppressWarnings("unchecked")
    private <F extends Enum<F> & Field> List<Line<F>> rows(String part) {
        List<Line<F>> lines = new ArrayList<>();
        List<?> rows = part.equals("/funds") ? form.funds() : form.indicators();
        for (Object row : rows) {
            Facts<?> facts = row instanceof Funding funding ? funding.facts() : ((Indicator) row).facts();
            lines.add(new Line<>(part + "/" + lines.size(), (Facts<F>) facts));
        }
        return lines;
    }

    private <F extends Enum<F> & Field> FormTable grid(FormTable.Part part, Class<F> type, List<Line<F>> lines) {
        List<F> columns = new ArrayList<>();
        for (F field : type.getEnumConstants()) if (used(field, lines)) columns.add(field);
        List<FormTable.Row> rows = new ArrayList<>();
        for (Line<F> line : lines) rows.add(row(line, columns, rows.size() + 1));
        String caption = part == FormTable.Part.FUNDS
                ? Terms.say(language, "项目资金", "Funds")
                : Terms.say(language, "绩效指标", "Indicators");
        List<String> heads =
                columns.stream().map(field -> Terms.of(field, language)).toList();
        boolean merging = part == FormTable.Part.INDICATORS;
        return new FormTable(part, caption, heads, merging ? Merging.levels(rows, heads.size()) : rows);
    }

    private <F extends Enum<F> & Field> boolean used(F field, List<Line<F>> lines) {
        return lines.stream()
                .anyMatch(line -> line.facts().has(field)
                        || corrected(line.facts().get(field))
                        || !marks.at(line.pointer() + "/" + field.key()).isEmpty());
    }

    private <F extends Enum<F> & Field> FormTable.Row row(Line<F> line, List<F> columns, int number) {
        List<FormCell> cells = new ArrayList<>();
        for (F field : columns) {
            String pointer = line.pointer() + "/" + field.key();
            String label = Terms.words(pointer, language);
            cells.add(FormCell.of(pointer, label, field, line.facts().get(field), marks));
        }
        return new FormTable.Row(
                marks.cell(line.pointer()),
                Integer.toString(number),
                marks.severity(line.pointer()),
                marks.at(line.pointer()),
                cells);
    }
}
