package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** C19 没有达到指标值，得分高于比例。 */
public final class ScoreAboveRatio implements Check {

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
        return "财预〔2020〕10号：未完成的按完成值与指标值的比例记分";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Row row : Row.all(filing)) {
            BigDecimal weight = row.weight();
            BigDecimal score = row.score();
            if (weight == null || score == null) continue;
            BigDecimal computed = Scores.computed(filing.scores().row(row.index()));
            if (Judgement.of(row) != Judgement.WORSE || score.compareTo(weight) >= 0 || computed == null) continue;
            if (score.compareTo(computed) <= 0 || !Scores.differ(filing, score, computed)) continue;
            findings.at(row.at(IndicatorField.SCORE), row.at(IndicatorField.ACTUAL), row.at(IndicatorField.TARGET))
                    .row(row)
                    .put("target", row.text(IndicatorField.TARGET))
                    .put("actual", row.text(IndicatorField.ACTUAL))
                    .put("weight", weight)
                    .expected(computed)
                    .found(score)
                    .put("difference", score.subtract(computed));
        }
        return findings.list();
    }
}
