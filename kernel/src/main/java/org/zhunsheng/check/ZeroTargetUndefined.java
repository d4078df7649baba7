package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;

/** C21 指标值“≥0”什么也没有说。 */
public final class ZeroTargetUndefined implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.TARGETS, Need.ZERO_REJECTED);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Row row : Row.all(filing))
            if (row.indicator().target().value() instanceof Target.AtLeast least
                    && least.value().signum() == 0)
                findings.at(row.at(IndicatorField.TARGET)).row(row).found(row.text(IndicatorField.TARGET));
        return findings.list();
    }
}
