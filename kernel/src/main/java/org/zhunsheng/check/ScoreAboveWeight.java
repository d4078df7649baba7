package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** C03 得分大于分值。 */
public final class ScoreAboveWeight implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.SCORES);
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
            boolean execution = row.index() == Line.indicator(filing); // 预算执行率另有一项检查
            if (weight == null || score == null || execution || score.compareTo(weight) <= 0) continue;
            findings.at(row.at(IndicatorField.SCORE), row.at(IndicatorField.POINTS))
                    .row(row)
                    .expected("≤ " + Findings.show(weight))
                    .found(score)
                    .put("weight", weight)
                    .put("over", score.subtract(weight));
        }
        return findings.list();
    }
}
