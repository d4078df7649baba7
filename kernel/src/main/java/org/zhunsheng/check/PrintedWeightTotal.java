package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Points;

/** C13 印出的总分值不等于各行分值之和。 */
public final class PrintedWeightTotal implements Check {

    private static final BigDecimal EXACT = new BigDecimal("0.005");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.WEIGHTS, Need.TOTAL_POINTS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Points printed = filing.form().totalPoints().value();
        List<Line> lines = Line.all(filing);
        if (printed == null || filing.form().incomplete().contains("/indicators") || Weights.anyUnreadable(lines))
            return List.of();
        BigDecimal sum = Weights.sum(lines);
        BigDecimal difference = printed.value().subtract(sum);
        if (difference.abs().compareTo(EXACT) <= 0 || Weights.executionUnprinted(filing, sum, printed.value()))
            return List.of();
        findings.at(Location.of(filing.form(), FormField.TOTAL_POINTS))
                .expected(sum)
                .found(printed)
                .put("difference", difference.abs());
        return findings.list();
    }
}
