package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.percent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.ExecutionRule.Below;
import org.zhunsheng.scheme.ExecutionRule.Step;

/**
 * 预算执行率分档计分。
 *
 * @param steps 由高到低，各档含下限
 * @param below 低于最低一档时
 * @param rounded 比较前先把执行率按百分数保留两位
 */
public record ExecutionRateBands(List<Step> steps, Below below, boolean rounded) implements ScoringMethod {

    public ExecutionRateBands {
        steps = List.copyOf(steps);
    }

    @Override
    public String id() {
        return "execution-rate-bands";
    }

    @Override
    public String term() {
        return "预算执行率分档计分";
    }

    public Outcome score(Worth worth, @Nullable BigDecimal executed, @Nullable BigDecimal budget) {
        Outcome impossible = ExecutionRateProportional.withoutRate(executed, budget);
        if (executed == null || budget == null || impossible != null) {
            return impossible == null ? new Outcome.Unscored("没有预算数或执行数") : impossible;
        }
        String rate = percent(executed, budget);
        BigDecimal compared = executed;
        BigDecimal base = budget;
        if (rounded) {
            compared = executed.movePointRight(2).divide(budget, 2, RoundingMode.HALF_UP);
            base = BigDecimal.valueOf(100);
            rate = rate + " 四舍五入为 " + compared.toPlainString() + "%";
        }
        for (Step step : steps) {
            if (compared.compareTo(step.from().multiply(base)) >= 0) return step(worth, rate, step);
        }
        if (below == Below.ZERO) return worth.nothing(this, rate + " 低于各档");
        String lead = rate + " 低于各档 → ";
        return ExecutionRateProportional.share(this, worth, executed, budget, lead, true);
    }

    private Outcome step(Worth worth, String rate, Step step) {
        String expression =
                "%s ≥ %s → %s × %s".formatted(rate, percent(step.from()), percent(step.share()), worth.text());
        return worth.quotient(this, expression, worth.weight().multiply(step.share()), BigDecimal.ONE);
    }
}
