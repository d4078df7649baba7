package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Points;

/** C02 总得分不等于各行得分之和。 */
public final class TotalScoreSum implements Check {

    private static final BigDecimal EXACT = new BigDecimal("0.005");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.SCORES, Need.TOTAL_SCORE);
    }

    @Override
    public String basis() {
        return "各地公开的自评表；允许的相差待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Points total = filing.form().totalScore().value();
        List<Line> lines = Line.all(filing);
        if (total == null || filing.form().incomplete().contains("/indicators")) return List.of();
        if (lines.stream().anyMatch(Line::isScoreUnreadable)) return List.of();
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines) sum = sum.add(Objects.requireNonNullElse(line.score(), BigDecimal.ZERO));
        BigDecimal difference = total.value().subtract(sum);
        if (difference.abs().compareTo(EXACT) <= 0 || executionUnprinted(filing, difference)) return List.of();
        boolean rounding = difference.abs().compareTo(filing.scheme().rounding().tolerance()) <= 0;
        findings.at(Location.of(filing.form(), FormField.TOTAL_SCORE))
                .message(rounding ? "rounding" : "sum")
                .severity(rounding ? Severity.INFORMATION : Severity.ERROR)
                .expected(sum)
                .found(total)
                .put("rows", lines.size())
                .put("difference", difference.abs());
        return findings.list();
    }

    /** 预算执行率的得分没有印出来：总分多出的部分在它通常的分值以内，算不出对错。 */
    private static boolean executionUnprinted(Filing filing, BigDecimal difference) {
        Line execution = Line.execution(filing);
        if (execution != null) return execution.scoreFact().isEmpty() && within(difference, execution.weight());
        BigDecimal own = filing.scheme().execution().weight();
        return within(
                difference,
                own != null
                        ? own
                        : new BigDecimal(WordLists.of("execution-weights").getFirst()));
    }

    private static boolean within(BigDecimal difference, @Nullable BigDecimal weight) {
        return weight != null && difference.signum() > 0 && difference.compareTo(weight) <= 0;
    }
}
