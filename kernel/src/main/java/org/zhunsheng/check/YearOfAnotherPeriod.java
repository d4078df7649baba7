package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zhunsheng.check.YearsInText.Span;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.FormField;

/** A05 文字里的年份不是本年度（也不在项目期内）。 */
public final class YearOfAnotherPeriod implements Check {

    private static final Parameter BEFORE = Parameter.number("years-before", "0");
    private static final Parameter AFTER = Parameter.number("years-after", "0");
    private static final List<FormField> FIELDS = List.of(
            FormField.TITLE,
            FormField.OBJECTIVE_EXPECTED,
            FormField.OBJECTIVE_ACTUAL,
            FormField.PROBLEMS,
            FormField.MEASURES);

    /** 问题与措施可以说到下一年。 */
    private static final Set<FormField> LATER = Set.of(FormField.PROBLEMS, FormField.MEASURES);

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.YEAR);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(BEFORE, AFTER);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Integer year = filing.form().year().value();
        if (year == null) return List.of();
        Span span = span(filing, year);
        for (FormField field : FIELDS) {
            Fact<String> text = filing.form().text(field);
            Span allowed = LATER.contains(field) ? new Span(span.from(), Math.max(span.to(), year + 1)) : span;
            for (int other : new TreeSet<>(YearsInText.of(text.asWritten())))
                if (!allowed.contains(other))
                    findings.at(Location.of(filing.form(), field))
                            .put("field", field.term())
                            .expected(year)
                            .found(other);
        }
        return findings.list();
    }

    /** 项目名称里的年份、写明的起止年份算在项目期内。 */
    private Span span(Filing filing, int year) {
        Span span = new Span(year - BEFORE.whole(filing, this), year + AFTER.whole(filing, this));
        for (int other : YearsInText.of(filing.form().text(FormField.PROJECT).asWritten())) span = span.with(other);
        for (FormField field : FIELDS) {
            String text = filing.form().text(field).asWritten();
            for (Span stated : YearsInText.spans(text))
                if (stated.contains(year)) span = span.with(stated.from()).with(stated.to());
            for (int start : YearsInText.starts(text)) if (start <= year) span = span.with(start);
        }
        return span;
    }
}
