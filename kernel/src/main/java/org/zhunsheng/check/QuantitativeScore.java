package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scoring.RowScore;

/** C14 定量指标的得分与规定的算法不符。 */
public final class QuantitativeScore implements Check {

    private static final Set<String> METHODS =
            Set.of("ratio-positive", "ratio-equal", "ratio-negative-linear", "zero-target", "range", "deadline");

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
        return "财预〔2020〕10号：未完成的按完成值与指标值的比例记分；具体算法由指标体系规定";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Row row : Row.all(filing)) {
            RowScore computed = filing.scores().row(row.index());
            BigDecimal expected = Scores.computed(computed);
            BigDecimal score = row.score();
            if (computed == null || expected == null || score == null) continue;
            if (!METHODS.contains(computed.method()) || !Scores.differ(filing, score, expected)) continue;
            findings.at(row.at(IndicatorField.SCORE), row.at(IndicatorField.TARGET), row.at(IndicatorField.ACTUAL))
                    .row(row)
                    .put("target", row.text(IndicatorField.TARGET))
                    .put("actual", row.text(IndicatorField.ACTUAL))
                    .put("weight", row.text(IndicatorField.POINTS))
                    .put("arithmetic", Scores.arithmetic(computed))
                    .expected(expected)
                    .found(score)
                    .put("difference", score.subtract(expected).abs());
        }
        return findings.list();
    }
}
