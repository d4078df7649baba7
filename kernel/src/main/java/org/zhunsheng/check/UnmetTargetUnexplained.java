package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Blank;

/** E02 没有达到指标值，没有说明。 */
public final class UnmetTargetUnexplained implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.TARGETS, Need.ACTUALS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Row row : filing.rows()) {
            if (!Blank.is(row.text(IndicatorField.REMARK)) || Judgement.of(row) != Judgement.WORSE) continue;
            findings.at(row.at(IndicatorField.REMARK), row.at(IndicatorField.ACTUAL))
                    .row(row)
                    .expected(row.targetShown())
                    .found(row.text(IndicatorField.ACTUAL));
        }
        return findings.list();
    }
}
