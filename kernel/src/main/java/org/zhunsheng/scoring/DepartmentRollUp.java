package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Points;

/**
 * 部门整体支出的总分：部门指标得分加上全部门资金的执行率得分。各项目得分的平均只是统计数，不是这个分。
 *
 * @param weight 执行率的分值，例如 10
 */
public record DepartmentRollUp(BigDecimal weight, int digits, String basis) {

    public Outcome score(BigDecimal indicators, @Nullable BigDecimal executed, @Nullable BigDecimal budget) {
        Outcome impossible = ExecutionRateProportional.withoutRate(executed, budget);
        if (impossible instanceof Outcome.NotApplicable none) {
            return new Outcome.Unscored(none.reason() + "；执行率的分值归入何处须先决定");
        }
        if (executed == null || budget == null || impossible != null) {
            return impossible == null ? new Outcome.Unscored("没有预算数或执行数") : impossible;
        }
        BigDecimal dividend = weight.multiply(executed);
        BigDecimal execution =
                dividend.divide(budget, digits, RoundingMode.HALF_UP).min(weight);
        BigDecimal total = indicators.add(execution);
        String arithmetic = "%s + min(%s, %s × %s ÷ %s = %s) = %s"
                .formatted(
                        plain(indicators),
                        plain(weight),
                        plain(weight),
                        plain(executed),
                        plain(budget),
                        Arithmetic.quotient(dividend, budget),
                        plain(total));
        return new Outcome.Scored(new Points(total), Derivation.of("部门整体支出总分", basis, arithmetic));
    }
}
