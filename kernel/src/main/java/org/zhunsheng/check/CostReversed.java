package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;

/** F06 成本指标写成越多越好。 */
public final class CostReversed implements Check {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.INDICATORS, Need.TARGETS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Row row : filing.rows()) {
            boolean atLeast = row.indicator().target().value() instanceof Target.AtLeast;
            if (row.dimension() == Dimension.COST && atLeast)
                findings.at(row.at(IndicatorField.TARGET)).row(row).found(row.targetShown());
        }
        return findings.list();
    }
}
