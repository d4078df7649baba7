package org.zhunsheng.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.Target;

/** 完成值与指标值之比：达到、不如，或者看不出（没有方向、读不出、单位不同、定性）。 */
enum Judgement {
    MET,
    WORSE,
    UNKNOWN;

    static Judgement of(Row row) {
        return of(row.indicator());
    }

    static Judgement of(Indicator indicator) {
        Target target = indicator.target().value();
        Actual actual = indicator.actual().value();
        Boolean met = target == null || actual == null ? null : target.isMetBy(actual);
        if (met == null) return UNKNOWN;
        return met ? MET : WORSE;
    }

    /** 完成值 ÷ 指标值，只对不低于、等于型，且指标值为正、单位一致时；否则为 null。 */
    static @Nullable BigDecimal ratio(Row row, int digits) {
        Actual actual = row.indicator().actual().value();
        if (actual == null) return null;
        Target target = row.indicator().target().value();
        if (target == null) return null;
        return switch (target) {
            case Target.AtLeast t -> ratio(t.comparable(actual), t.value(), digits);
            case Target.Exactly t -> ratio(t.comparable(actual), t.value(), digits);
            default -> null;
        };
    }

    private static @Nullable BigDecimal ratio(@Nullable BigDecimal done, BigDecimal goal, int digits) {
        return done == null || goal.signum() <= 0 ? null : done.divide(goal, digits, RoundingMode.HALF_UP);
    }
}
