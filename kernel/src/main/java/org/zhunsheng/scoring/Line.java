package org.zhunsheng.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Points;

/**
 * 待计分的一行：方法已经选定，分值可以因不适用的行而调整。
 *
 * @param group 一级指标（不带分值）；资金行为空串
 * @param weight 表上的分值；没有或读不出时为 null
 * @param method 所用方法的编号
 * @param rule 给定分值时的结果
 */
record Line(
        int indicator,
        String name,
        String group,
        @Nullable BigDecimal weight,
        @Nullable Points printed,
        String method,
        boolean byHand,
        Rule rule) {

    /** 给定分值时的结果。 */
    @FunctionalInterface
    interface Rule {
        Outcome score(Worth worth);
    }

    /** @param decided 由人来定的分；没有则为 null */
    Outcome score(@Nullable BigDecimal adjusted, int digits, String basis, @Nullable Decided decided) {
        if (adjusted == null) return new Outcome.Unscored("没有分值");
        if (adjusted.signum() <= 0) return new Outcome.Unscored("分值不是正数：" + Arithmetic.plain(adjusted));
        Worth worth = new Worth(adjusted, digits, basis);
        Outcome computed = rule.score(worth);
        return decided == null ? computed : decided.instead(computed, worth);
    }

    RowScore scored(Outcome outcome, @Nullable BigDecimal adjusted) {
        return new RowScore(indicator, name, method, points(weight), points(adjusted), printed, outcome, byHand);
    }

    private static @Nullable Points points(@Nullable BigDecimal value) {
        return value == null ? null : new Points(value);
    }
}
