package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.plain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 扣分制：每发生一例扣若干分。
 *
 * @param loss 每例扣的分；{@code lossIsShare} 时为占分值的比例
 * @param free 不扣分的例数
 * @param floor 最低得分
 */
public record DeductionPerUnit(BigDecimal loss, boolean lossIsShare, BigDecimal free, BigDecimal floor)
        implements ScoringMethod.OfValue {

    @Override
    public String id() {
        return "deduction-per-unit";
    }

    @Override
    public String term() {
        return "按例扣分";
    }

    @Override
    public Outcome score(Worth worth, @Nullable BigDecimal actual) {
        if (actual == null) return new Outcome.Unscored("没有例数");
        if (actual.signum() < 0 || actual.stripTrailingZeros().scale() > 0) {
            return new Outcome.Unscored("例数应是不小于 0 的整数，写的是 " + plain(actual));
        }
        BigDecimal each = lossIsShare ? worth.weight().multiply(loss) : loss;
        BigDecimal counted = actual.subtract(free).max(BigDecimal.ZERO);
        BigDecimal left = worth.weight().subtract(each.multiply(counted));
        String expression = "%s − %s × %s".formatted(worth.text(), plain(each), plain(counted));
        if (left.compareTo(floor) >= 0) return worth.quotient(this, expression, left, BigDecimal.ONE);
        String why = "%s = %s，最低 %s 分 → %s".formatted(expression, plain(left), plain(floor), plain(floor));
        return worth.scored(this, why, floor);
    }
}
