package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** C18 没有达到指标值却得满分。 */
public final class FullScoreUnmetTarget implements Check {

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
            BigDecimal computed = Scores.computed(filing.scores().row(row.index()));
            if (Judgement.of(row) != Judgement.WORSE || score.compareTo(weight) != 0) continue;
            if (computed == null || computed.compareTo(weight) >= 0) continue;
            findings.at(row.at(IndicatorField.SCORE), row.at(IndicatorField.ACTUAL), row.at(IndicatorField.TARGET))
                    .row(row)
                    .put("target", row.text(IndicatorField.TARGET))
                    .put("actual", row.text(IndicatorField.ACTUAL))
                    .put("weight", weight)
                    .expected(computed)
                    .found(score);
        }
        return findings.list();
    }
}
