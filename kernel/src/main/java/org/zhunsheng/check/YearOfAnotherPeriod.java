package org.zhunsheng.check;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.zhunsheng.check.YearsInText.Span;
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
        Map<FormField, YearsInText> told = new EnumMap<>(FormField.class);
        for (FormField field : FIELDS)
            told.put(field, YearsInText.in(filing.narrative().bare(field)));
        Span span = span(filing, year, told.values());
        for (FormField field : FIELDS) {
            Span allowed = LATER.contains(field) ? new Span(span.from(), Math.max(span.to(), year + 1)) : span;
            for (int other :
                    new TreeSet<>(Objects.requireNonNull(told.get(field)).all()))
                if (!allowed.contains(other))
                    findings.at(Location.of(filing.form(), field))
                            .put("field", field.term())
                            .expected(year)
                            .found(other);
        }
        return findings.list();
    }

    /** 项目名称里的年份、写明的起止年份算在项目期内。 */
    private Span span(Filing filing, int year, Collection<YearsInText> told) {
        Span span = new Span(year - BEFORE.whole(filing, this), year + AFTER.whole(filing, this));
        for (int other :
                YearsInText.in(filing.narrative().bare(FormField.PROJECT)).all()) span = span.with(other);
        for (YearsInText text : told) {
            for (Span stated : text.spans())
                if (stated.contains(year)) span = span.with(stated.from()).with(stated.to());
            for (int start : text.starts()) if (start <= year) span = span.with(start);
        }
        return span;
    }
}
