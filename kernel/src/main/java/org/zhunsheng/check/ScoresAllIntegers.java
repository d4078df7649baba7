package org.zhunsheng.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.text.Rate;

/** C12 得分全是整数，而按执行率应有小数：像是凭手打分。 */
public final class ScoresAllIntegers implements Check {

    private static final Parameter LEAST = Parameter.number("least-rows", "5");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.EXECUTION, Need.SCORES);
    }

    @Override
    public String basis() {
        return "上海市 2019 年度自评表的实例（14 个整数，执行率 98.75%）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(LEAST);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        List<Line> scored =
                Line.all(filing).stream().filter(line -> line.score() != null).toList();
        Line execution = Line.execution(filing);
        Rate rate = Objects.requireNonNull(filing.execution()).rate();
        BigDecimal weight = execution == null ? null : execution.weight();
        if (execution == null || weight == null || rate == null || scored.size() < LEAST.whole(filing, this))
            return List.of();
        BigDecimal byRule = weight.multiply(rate.fraction().min(BigDecimal.ONE)).setScale(2, RoundingMode.HALF_UP);
        if (isInteger(byRule) || !scored.stream().allMatch(line -> isInteger(Objects.requireNonNull(line.score()))))
            return List.of();
        findings.at(execution.scoreAt())
                .put("rows", scored.size())
                .put("rate", Scores.percent(rate.fraction()))
                .expected(byRule)
                .found(execution.scoreFact().asWritten().strip());
        return findings.list();
    }

    private static boolean isInteger(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
