package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.plain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 反向比例（≤、<）：不超过得满分，超过的按比例降低，到指标值的若干倍为零分。
 *
 * @param target 指标值，不为零（零见 {@link ZeroTarget}）
 * @param zeroAt 降到零分的倍数，大于 1
 */
public record RatioNegativeLinear(BigDecimal target, BigDecimal zeroAt) implements ScoringMethod.OfValue {

    @Override
    public String id() {
        return "ratio-negative-linear";
    }

    @Override
    public String term() {
        return "反向比例计分";
    }

    @Override
    public Outcome score(Worth worth, @Nullable BigDecimal actual) {
        if (actual == null) return new Outcome.Unscored("没有完成值");
        if (actual.compareTo(target) <= 0) return worth.full(this, plain(actual) + " ≤ " + plain(target));
        if (target.signum() < 0) return new Outcome.Unscored("指标值为负数而未达到，没有比例可言，须人工判定");
        BigDecimal limit = zeroAt.multiply(target);
        if (actual.compareTo(limit) >= 0) {
            String why = "%s ≥ %s × %s = %s".formatted(plain(actual), plain(zeroAt), plain(target), plain(limit));
            return worth.nothing(this, why);
        }
        BigDecimal width = limit.subtract(target);
        String expression = "%s × (%s − %s) ÷ %s".formatted(worth.text(), plain(limit), plain(actual), plain(width));
        return worth.quotient(this, expression, worth.weight().multiply(limit.subtract(actual)), width);
    }
}
