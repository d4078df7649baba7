package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * 正向比例（≥、>）：达到得满分，未达到按完成值与指标值的比例。
 *
 * @param target 指标值，不为零（零见 {@link ZeroTarget}）
 * @param unmetNeverFull 未达到的，四舍五入后也不给满分
 */
public record RatioPositive(BigDecimal target, boolean unmetNeverFull) implements ScoringMethod.OfValue {

    @Override
    public String id() {
        return "ratio-positive";
    }

    @Override
    public String term() {
        return "正向比例计分";
    }

    @Override
    public Outcome score(Worth worth, @Nullable BigDecimal actual) {
        if (actual == null) return new Outcome.Unscored("没有完成值");
        if (actual.compareTo(target) >= 0) return worth.full(this, plain(actual) + " ≥ " + plain(target));
        if (target.signum() < 0) return new Outcome.Unscored("指标值为负数而未达到，没有比例可言，须人工判定");
        if (actual.signum() < 0) return worth.nothing(this, "完成值 " + plain(actual) + " 为负数");
        String expression = worth.text() + " × " + plain(actual) + " ÷ " + plain(target);
        BigDecimal dividend = worth.weight().multiply(actual);
        BigDecimal points =
                dividend.divide(target, worth.digits(), RoundingMode.HALF_UP).min(most(worth));
        return worth.quotient(this, expression, dividend, target, points);
    }

    private BigDecimal most(Worth worth) {
        BigDecimal weight = worth.weight();
        return unmetNeverFull
                ? weight.subtract(BigDecimal.ONE.movePointLeft(worth.digits())).max(BigDecimal.ZERO)
                : weight;
    }
}
