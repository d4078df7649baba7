package org.zhunsheng.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.DateText;

/** A06 自评时间不晚于本年度最后一天。 */
public final class SelfDateTooEarly implements Check {

    private static final Parameter MONTH = Parameter.number("month", "12");
    private static final Parameter DAY = Parameter.number("day", "31");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.YEAR, Need.FILLED_DATE);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(MONTH, DAY);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Integer year = filing.form().year().value();
        Fact<LocalDate> written = filing.form().filledDate();
        LocalDate date = written.value() != null ? written.value() : DateText.due(written.asWritten(), null);
        if (year == null || date == null) return List.of();
        LocalDate last = LocalDate.of(year, MONTH.whole(filing, this), DAY.whole(filing, this));
        if (!date.isAfter(last))
            findings.at(Location.of(filing.form(), FormField.FILLED_DATE))
                    .put("year", year)
                    .put("last", last)
                    .expected("> " + last)
                    .found(date);
        return findings.list();
    }
}
