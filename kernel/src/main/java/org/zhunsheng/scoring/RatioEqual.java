package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.plain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.QuantitativeRules.EqualOver;

/**
 * 等于型（=）：相等得满分，不足按比例，超过的由体系规定。
 *
 * @param target 指标值，不为零（零见 {@link ZeroTarget}）
 * @param over 超过指标值时：满分，或对称扣分
 */
public record RatioEqual(BigDecimal target, EqualOver over) implements ScoringMethod.OfValue {

    @Override
    public String id() {
        return "ratio-equal";
    }

    @Override
    public String term() {
        return "等于型比例计分";
    }

    @Override
    public Outcome score(Worth worth, @Nullable BigDecimal actual) {
        if (actual == null) return new Outcome.Unscored("没有完成值");
        int compared = actual.compareTo(target);
        if (compared == 0) return worth.full(this, plain(actual) + " = " + plain(target));
        if (target.signum() < 0) return new Outcome.Unscored("指标值为负数而未达到，没有比例可言，须人工判定");
        if (compared < 0) return below(worth, actual);
        if (over == EqualOver.FULL) return worth.full(this, plain(actual) + " > " + plain(target) + "，超过不扣分");
        BigDecimal excess = actual.subtract(target);
        BigDecimal left = target.subtract(excess).max(BigDecimal.ZERO);
        String expression = "%s × max(0, 1 − %s ÷ %s)".formatted(worth.text(), plain(excess), plain(target));
        return worth.quotient(this, expression, worth.weight().multiply(left), target);
    }

    private Outcome below(Worth worth, BigDecimal actual) {
        if (actual.signum() < 0) return worth.nothing(this, "完成值 " + plain(actual) + " 为负数");
        String expression = worth.text() + " × " + plain(actual) + " ÷ " + plain(target);
        return worth.quotient(this, expression, worth.weight().multiply(actual), target);
    }
}
