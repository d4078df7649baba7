package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** C17 达到了指标值却扣分，也没有说明。 */
public final class LossOnMetTarget implements Check {

    @Override
    public Severity severity() {
        return Severity.WARNING;
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
            boolean lost = Judgement.of(row) == Judgement.MET && score.compareTo(weight) < 0;
            BigDecimal computed = Scores.computed(filing.scores().row(row.index()));
            boolean byRule =
                    computed != null && computed.compareTo(weight) < 0 && !Scores.differ(filing, score, computed);
            if (!lost || byRule || !row.reasonBlank()) continue;
            findings.at(row.at(IndicatorField.SCORE), row.at(IndicatorField.ACTUAL), row.at(IndicatorField.TARGET))
                    .row(row)
                    .put("target", row.text(IndicatorField.TARGET))
                    .put("actual", row.text(IndicatorField.ACTUAL))
                    .put("weight", weight)
                    .put("loss", weight.subtract(score))
                    .found(score);
        }
        return findings.list();
    }
}
