package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;
import org.zhunsheng.text.Quantity;

/** C23 指标值与完成值的单位不同。 */
public final class TargetActualUnit implements Check {

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
        for (Row row : Row.all(filing)) {
            if (!(row.indicator().actual().value() instanceof Actual.Measured actual)) continue;
            Target target = row.indicator().target().value();
            Quantity wanted = target == null ? null : target.quantity();
            if (target == null || wanted == null || target.comparable(actual) != null) continue;
            findings.at(row.at(IndicatorField.ACTUAL), row.at(IndicatorField.TARGET))
                    .row(row)
                    .put("target", row.text(IndicatorField.TARGET))
                    .put("actual", row.text(IndicatorField.ACTUAL))
                    .expected(wanted.unit())
                    .found(actual.unit());
        }
        return findings.list();
    }
}
