package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;

/** E14 过了期限，仍得满分。 */
public final class LateAtFullScore implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.TARGETS, Need.ACTUALS, Need.SCORES);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Row row : filing.rows()) {
            if (!row.isFull() || !(row.indicator().target().value() instanceof Target.ByDate by)) continue;
            if (!(row.indicator().actual().value() instanceof Actual.OnDate on)
                    || !on.done().isAfter(by.due())) continue;
            findings.at(row.at(IndicatorField.SCORE), row.at(IndicatorField.ACTUAL))
                    .row(row)
                    .put("days", by.due().until(on.done(), java.time.temporal.ChronoUnit.DAYS))
                    .expected(by.due())
                    .found(on.done());
        }
        return findings.list();
    }
}
