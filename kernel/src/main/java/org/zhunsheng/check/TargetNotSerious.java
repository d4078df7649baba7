package org.zhunsheng.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;

/** E04 完成值是指标值的两倍以上：指标值定低了。 */
public final class TargetNotSerious implements Check {

    private static final Parameter ABOVE = Parameter.number("not-serious-above", "2");

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
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ABOVE);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        BigDecimal limit = ABOVE.number(filing, this);
        for (Row row : filing.rows()) {
            if (row.indicator().target().value() instanceof Target.Exactly) continue;
            BigDecimal ratio = Judgement.ratio(row, 4);
            if (ratio == null || ratio.compareTo(limit) <= 0) continue;
            findings.at(row.at(IndicatorField.TARGET), row.at(IndicatorField.ACTUAL))
                    .row(row)
                    .put("times", ratio.setScale(2, RoundingMode.HALF_UP))
                    .expected(row.targetShown())
                    .found(row.text(IndicatorField.ACTUAL));
        }
        return findings.list();
    }
}
