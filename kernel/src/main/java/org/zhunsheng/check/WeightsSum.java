package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;

/** C01 分值合计不是 100 分。 */
public final class WeightsSum implements Check {

    private static final Parameter FULL = Parameter.number("full-mark", "100");
    private static final BigDecimal EXACT = new BigDecimal("0.005");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.WEIGHTS);
    }

    @Override
    public String basis() {
        return "各地公开的自评表：满分 100 分";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(FULL);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        List<Line> lines = Line.all(filing);
        if (filing.form().incomplete().contains("/indicators") || Weights.anyUnreadable(lines)) return List.of();
        BigDecimal full = FULL.number(filing, this);
        BigDecimal sum = Weights.sum(lines);
        BigDecimal difference = sum.subtract(full);
        if (difference.abs().compareTo(EXACT) <= 0 || Weights.executionUnprinted(filing, sum, full)) return List.of();
        findings.at(Location.of(filing.form(), FormField.TOTAL_POINTS))
                .expected(full)
                .found(sum)
                .put("full", full)
                .put("rows", lines.size())
                .put("difference", difference.abs())
                .put("direction", difference.signum() > 0 ? "+" : "−");
        return findings.list();
    }
}
