package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** B06 预算执行率的得分大于分值。 */
public final class ExecutionScoreAboveWeight implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Line line = Line.execution(filing);
        if (line == null) return List.of();
        BigDecimal weight = line.weight();
        BigDecimal score = line.score();
        if (weight != null && score != null && score.compareTo(weight) > 0)
            findings.at(line.scoreAt(), line.weightAt())
                    .expected("≤ " + Findings.show(weight))
                    .found(score)
                    .put("weight", weight);
        return findings.list();
    }
}
