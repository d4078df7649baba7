package org.zhunsheng.server.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.Rate;

/**
 * 预算执行率与它的情形。没有预算、预算为零的没有执行率，不是 0%。
 *
 * @param rate 未取整的；没有的为空
 */
record ExecutionRate(Outcome outcome, @Nullable Rate rate) {

    /** 执行的情形。 */
    enum Outcome {
        /** 一笔预算也没有。 */
        NO_BUDGET,
        /** 有预算，合计为零或负数。 */
        ZERO_BUDGET,
        /** 退的比付的多。 */
        NET_REFUND,
        /** 付的超过预算。 */
        OVER_BUDGET,
        NORMAL;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param budgeted 有没有预算的记录 */
    static ExecutionRate of(boolean budgeted, BigDecimal budget, BigDecimal executed) {
        Rate rate = Rate.of(new Money(executed), new Money(budget));
        if (!budgeted) return new ExecutionRate(Outcome.NO_BUDGET, null);
        if (rate == null) return new ExecutionRate(Outcome.ZERO_BUDGET, null);
        if (executed.signum() < 0) return new ExecutionRate(Outcome.NET_REFUND, rate);
        boolean over = executed.compareTo(budget) > 0;
        return new ExecutionRate(over ? Outcome.OVER_BUDGET : Outcome.NORMAL, rate);
    }

    /** 百分数，两位小数，四舍五入；没有执行率的为空字。 */
    public String percent() {
        return rate == null ? "" : rate.fraction().movePointRight(2).setScale(2, RoundingMode.HALF_UP) + "%";
    }
}
