package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;
import org.zhunsheng.text.Quantity;

/** C20 “不高于”型指标超过两倍，仍有得分。 */
public final class NegativeFarOver implements Check {

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
        for (Row row : Row.all(filing)) {
            BigDecimal weight = row.weight();
            BigDecimal score = row.score();
            if (weight == null || score == null) continue;
            if (score.signum() <= 0 || !isFarOver(filing, row)) continue;
            findings.at(row.at(IndicatorField.SCORE), row.at(IndicatorField.ACTUAL), row.at(IndicatorField.TARGET))
                    .row(row)
                    .put("target", row.text(IndicatorField.TARGET))
                    .put("actual", row.text(IndicatorField.ACTUAL))
                    .put("weight", weight)
                    .put("times", filing.scheme().quantitative().zeroAt())
                    .expected("0")
                    .found(score);
        }
        return findings.list();
    }

    private static boolean isFarOver(Filing filing, Row row) {
        if (!(row.indicator().target().value() instanceof Target.AtMost most)
                || most.value().signum() <= 0) return false;
        if (!(row.indicator().actual().value() instanceof Actual.Measured actual)) return false;
        BigDecimal done = new Quantity(actual.value(), actual.unit()).in(most.unit());
        BigDecimal limit = most.value().multiply(filing.scheme().quantitative().zeroAt());
        return done != null && done.compareTo(limit) >= 0;
    }
}
