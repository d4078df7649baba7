package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.IndicatorField;

/** E09 指标值与批复的绩效目标的不同。 */
public final class TargetChanged implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.TARGETS, Need.APPROVED_GOALS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Form goals = Beyond.goals(filing);
        if (goals == null) return List.of();
        for (RowPairs.Pair pair : RowPairs.of(filing, goals).all()) {
            if (SameTarget.of(pair.row(), pair.other())) continue;
            findings.at(pair.row().at(IndicatorField.TARGET))
                    .row(pair.row())
                    .expected(pair.other().targetShown())
                    .found(pair.row().targetShown());
        }
        return findings.list();
    }
}
