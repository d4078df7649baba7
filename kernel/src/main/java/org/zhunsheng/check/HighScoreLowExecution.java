package org.zhunsheng.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Points;
import org.zhunsheng.text.Rate;

/** B16 执行率低而总分高。 */
public final class HighScoreLowExecution implements Check {

    private static final Parameter FROM = Parameter.number("score-from", "90");
    private static final Parameter BELOW = Parameter.number("rate-below", "0.80");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.EXECUTION, Need.TOTAL_SCORE);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(FROM, BELOW);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Points total = filing.form().totalScore().value();
        Rate rate = Objects.requireNonNull(filing.execution()).rate();
        if (total == null || rate == null) return List.of();
        boolean high = total.value().compareTo(FROM.number(filing, this)) >= 0;
        if (high && rate.fraction().compareTo(BELOW.number(filing, this)) < 0)
            findings.at(Location.of(filing.form(), FormField.TOTAL_SCORE), FundRow.executedAt(filing))
                    .found(total)
                    .put("rate", Scores.percent(rate.fraction()));
        return findings.list();
    }
}
