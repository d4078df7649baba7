package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.text.Points;
import org.zhunsheng.text.Rate;

/** I06 得分比上年高了，执行率却比上年低了。 */
public final class ScoreUpExecutionDown implements Check {

    private static final Parameter POINTS = Parameter.number("points", "5");
    private static final Parameter RATE = Parameter.number("rate", "10");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.TOTAL_SCORE, Need.EXECUTION, Need.LAST_YEAR);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(POINTS, RATE);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Form last = Beyond.lastYear(filing);
        if (last == null) return List.of();
        BigDecimal score = score(filing.form());
        BigDecimal then = score(last);
        BigDecimal rate = rate(filing.execution());
        BigDecimal before = rate(Execution.of(last));
        if (score == null || then == null || rate == null || before == null) return List.of();
        BigDecimal up = score.subtract(then);
        BigDecimal down = before.subtract(rate);
        BigDecimal least = RATE.number(filing, this).movePointLeft(2);
        if (up.compareTo(POINTS.number(filing, this)) < 0 || down.compareTo(least) < 0) return List.of();
        findings.at(Location.of(filing.form(), FormField.TOTAL_SCORE), FundRow.executedAt(filing))
                .put("then", then)
                .put("before", Scores.percent(before))
                .put("rate", Scores.percent(rate))
                .found(score);
        return findings.list();
    }

    private static @Nullable BigDecimal score(Form form) {
        Points points = form.totalScore().value();
        return points == null ? null : points.value();
    }

    private static @Nullable BigDecimal rate(@Nullable Execution execution) {
        Rate rate = execution == null ? null : execution.rate();
        return rate == null ? null : rate.fraction();
    }
}
