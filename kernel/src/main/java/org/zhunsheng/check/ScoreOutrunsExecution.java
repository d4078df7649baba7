package org.zhunsheng.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.FormField;

/** B18 指标得分率明显高于执行得分率。 */
public final class ScoreOutrunsExecution implements Check {

    private static final Parameter SHARE = Parameter.number("share", "0.05");

    @Override
    public Severity severity() {
        return Severity.WARNING;
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
    public List<Parameter> parameters() {
        return List.of(SHARE);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Line execution = Line.execution(filing);
        if (execution == null) return List.of();
        List<Line> others = Line.all(filing).stream()
                .filter(line -> line.indicator() != execution.indicator())
                .toList();
        BigDecimal work = share(others);
        BigDecimal money = share(List.of(execution));
        if (work == null || money == null || work.signum() <= 0) return List.of();
        BigDecimal gap = work.subtract(money).divide(work, MathContext.DECIMAL64);
        if (gap.compareTo(SHARE.number(filing, this)) > 0)
            findings.at(execution.scoreAt(), Location.of(filing.form(), FormField.TOTAL_SCORE))
                    .put("work", Scores.percent(work))
                    .put("money", Scores.percent(money))
                    .put("gap", Scores.percent(gap));
        return findings.list();
    }

    /** 得分合计 ÷ 分值合计；有一行读不出或没有填就算不出来。 */
    private static @Nullable BigDecimal share(List<Line> lines) {
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal scores = BigDecimal.ZERO;
        for (Line line : lines) {
            BigDecimal weight = line.weight();
            BigDecimal score = line.score();
            if (weight == null || score == null) return null;
            weights = weights.add(weight);
            scores = scores.add(score.min(weight)); // 超出分值的另有检查
        }
        return weights.signum() <= 0 ? null : scores.divide(weights, MathContext.DECIMAL64);
    }
}
