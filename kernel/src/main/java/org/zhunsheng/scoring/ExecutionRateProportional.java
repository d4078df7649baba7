package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * 预算执行率按比例计分。得分由未取整的商计算。
 *
 * @param cap 执行率超过 100% 的得满分；没有封顶的体系得分会超过分值
 */
public record ExecutionRateProportional(boolean cap) implements ScoringMethod {

    @Override
    public String id() {
        return "execution-rate-proportional";
    }

    @Override
    public String term() {
        return "预算执行率按比例计分";
    }

    public Outcome score(Worth worth, @Nullable BigDecimal executed, @Nullable BigDecimal budget) {
        Outcome impossible = withoutRate(executed, budget);
        if (executed == null || budget == null || impossible != null) {
            return impossible == null ? new Outcome.Unscored("没有预算数或执行数") : impossible;
        }
        return share(this, worth, executed, budget, "", cap);
    }

    /** 分值 × 执行数 ÷ 预算数。 */
    static Outcome share(
            ScoringMethod method, Worth worth, BigDecimal executed, BigDecimal budget, String lead, boolean cap) {
        String expression = lead + worth.text() + " × " + plain(executed) + " ÷ " + plain(budget);
        BigDecimal dividend = worth.weight().multiply(executed);
        BigDecimal points = dividend.divide(budget, worth.digits(), RoundingMode.HALF_UP);
        if (!cap) return worth.quotient(method, expression, dividend, budget, points);
        if (executed.compareTo(budget) <= 0) return worth.quotient(method, expression, dividend, budget);
        String capped = "%s = %s，不超过分值 → %s".formatted(expression, Arithmetic.quotient(dividend, budget), worth.text());
        return worth.scored(method, capped, worth.weight());
    }

    /** 没有执行率可言的各种情形；有执行率时为 null。从不以 1 代替零作除数。 */
    static @Nullable Outcome withoutRate(@Nullable BigDecimal executed, @Nullable BigDecimal budget) {
        if (budget == null) return new Outcome.Unscored("没有预算数");
        if (executed == null) return new Outcome.Unscored("没有执行数");
        if (executed.signum() < 0) return new Outcome.Unscored("执行数为负数：" + plain(executed));
        if (budget.signum() < 0) return new Outcome.Unscored("预算数为负数：" + plain(budget));
        if (budget.signum() > 0) return null;
        return executed.signum() == 0
                ? new Outcome.NotApplicable("没有预算，也没有支出：没有执行率可言")
                : new Outcome.Unscored("没有预算而有支出：没有执行率可言");
    }
}
