package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;
import org.zhunsheng.text.Blank;

/** E13 指标值是数，完成值是一句话。 */
public final class ActualIsPhrase implements Check {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.TARGETS, Need.ACTUALS);
    }

    @Override
    public String basis() {
        return "池州 2022 年度自评表的实例（达成预期指标）";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Row row : filing.rows()) {
            Target target = row.indicator().target().value();
            String actual = row.text(IndicatorField.ACTUAL);
            if (target == null || target.quantity() == null || Blank.is(actual) || Counted.hasNumber(actual)) continue;
            findings.at(row.at(IndicatorField.ACTUAL), row.at(IndicatorField.TARGET))
                    .row(row)
                    .expected(row.targetShown())
                    .found(actual);
        }
        return findings.list();
    }
}
