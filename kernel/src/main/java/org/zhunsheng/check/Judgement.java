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
        if (target == null || actual == null) return UNKNOWN;
        if (target instanceof Target.ByDate by && actual instanceof Actual.OnDate on)
            return on.done().isAfter(by.due()) ? WORSE : MET;
        if (!(actual instanceof Actual.Measured measured)) return UNKNOWN;
        return switch (target) {
            case Target.AtLeast t -> compare(measured, t.value(), t.unit(), t.strict() ? 1 : 0, Integer.MAX_VALUE);
            case Target.AtMost t -> compare(measured, t.value(), t.unit(), Integer.MIN_VALUE, t.strict() ? -1 : 0);
            case Target.Exactly t -> compare(measured, t.value(), t.unit(), 0, 0);
            case Target.Between t -> {
                Judgement from = compare(measured, t.from(), t.unit(), 0, Integer.MAX_VALUE);
                yield from == MET ? compare(measured, t.to(), t.unit(), Integer.MIN_VALUE, 0) : from;
            }
            default -> UNKNOWN;
        };
    }

    /** 完成值 ÷ 指标值，只对不低于、等于型，且指标值为正、单位一致时；否则为 null。 */
    static @Nullable BigDecimal ratio(Row row, int digits) {
        if (!(row.indicator().actual().value() instanceof Actual.Measured measured)) return null;
        Target target = row.indicator().target().value();
        if (target == null) return null;
        return switch (target) {
            case Target.AtLeast t -> ratio(measured, t.value(), t.unit(), digits);
            case Target.Exactly t -> ratio(measured, t.value(), t.unit(), digits);
            default -> null;
        };
    }

    private static @Nullable BigDecimal ratio(Actual.Measured done, BigDecimal value, String unit, int digits) {
        if (value.signum() <= 0 || !comparable(done.unit(), unit)) return null;
        return inUnitOf(done, unit).divide(scaled(value, unit, done.unit()), digits, RoundingMode.HALF_UP);
    }

    private static Judgement compare(Actual.Measured done, BigDecimal value, String unit, int least, int most) {
        if (!comparable(done.unit(), unit)) return UNKNOWN;
        int sign = inUnitOf(done, unit).compareTo(scaled(value, unit, done.unit()));
        return sign >= least && sign <= most ? MET : WORSE;
    }

    private static BigDecimal inUnitOf(Actual.Measured done, String unit) {
        return scaled(done.value(), done.unit(), unit);
    }

    /** 有一方没有写单位时，按同一单位理解，不作换算。 */
    private static BigDecimal scaled(BigDecimal value, String unit, String other) {
        return unit.isEmpty() || other.isEmpty()
                ? value
                : Units.amount(value, unit).value();
    }

    private static boolean comparable(String one, String other) {
        return one.isEmpty() || other.isEmpty() || Units.same(one, other);
    }
}
