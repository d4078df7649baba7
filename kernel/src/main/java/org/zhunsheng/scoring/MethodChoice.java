package org.zhunsheng.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Target;
import org.zhunsheng.scheme.QuantitativeRules;

/** 由指标值的符号选方法；从不假定“越多越好”。 */
final class MethodChoice {

    private MethodChoice() {}

    /** 由一个数计分的方法；期限、没有符号、文字描述的为 null。 */
    static ScoringMethod.@Nullable OfValue of(Target target, QuantitativeRules rules) {
        return switch (target) {
            case Target.AtLeast t ->
                zero(t.value())
                        ? new ZeroTarget(true, rules.zeroPositive())
                        : new RatioPositive(t.value(), rules.unmetNeverFull());
            case Target.AtMost t ->
                zero(t.value())
                        ? new ZeroTarget(false, rules.zeroPositive())
                        : new RatioNegativeLinear(t.value(), rules.zeroAt());
            case Target.Exactly t ->
                zero(t.value())
                        ? new ZeroTarget(false, rules.zeroPositive())
                        : new RatioEqual(t.value(), rules.equalOver());
            case Target.Between t -> new RangeMethod(t.from(), t.to());
            case Target.ByDate t -> null;
            case Target.Unsigned t -> null;
            case Target.Described t -> null;
        };
    }

    private static boolean zero(BigDecimal value) {
        return value.signum() == 0;
    }
}
