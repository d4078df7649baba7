package org.zhunsheng.check;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.scheme.TotalCap;
import org.zhunsheng.text.Points;
import org.zhunsheng.text.Rate;

/** B17 总分超过与执行率相应的封顶。 */
public final class TotalAboveCeiling implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.EXECUTION, Need.TOTAL_SCORE, Need.CEILINGS);
    }

    @Override
    public String basis() {
        return "指标体系的封顶规定；待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Points total = filing.form().totalScore().value();
        Rate rate = Objects.requireNonNull(filing.execution()).rate();
        if (total == null || rate == null) return List.of();
        filing.scheme().cap().ceilings().stream()
                .filter(ceiling -> rate.fraction().compareTo(ceiling.below()) < 0)
                .map(TotalCap.Ceiling::most)
                .min(Comparator.naturalOrder())
                .filter(most -> total.value().compareTo(most) > 0)
                .ifPresent(most -> findings.at(Location.of(filing.form(), FormField.TOTAL_SCORE))
                        .expected("≤ " + Findings.show(most))
                        .found(total)
                        .put("most", most)
                        .put("rate", Scores.percent(rate.fraction())));
        return findings.list();
    }
}
