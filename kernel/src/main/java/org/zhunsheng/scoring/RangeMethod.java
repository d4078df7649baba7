package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.plain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 区间型：在区间内（含两端）得满分，低于下限、高于上限的按比例。 */
public record RangeMethod(BigDecimal from, BigDecimal to) implements ScoringMethod.OfValue {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Override
    public String id() {
        return "range";
    }

    @Override
    public String term() {
        return "区间计分";
    }

    @Override
    public Outcome score(Worth worth, @Nullable BigDecimal actual) {
        if (from.compareTo(to) > 0) return new Outcome.Unscored("区间的下限 " + plain(from) + " 高于上限 " + plain(to));
        if (actual == null) return new Outcome.Unscored("没有完成值");
        if (actual.compareTo(from) < 0) return below(worth, actual);
        if (actual.compareTo(to) > 0) return above(worth, actual);
        return worth.full(this, "%s ≤ %s ≤ %s".formatted(plain(from), plain(actual), plain(to)));
    }

    private Outcome below(Worth worth, BigDecimal actual) {
        if (from.signum() < 0) return new Outcome.Unscored("下限为负数而未达到，没有比例可言，须人工判定");
        if (actual.signum() < 0) return worth.nothing(this, "完成值 " + plain(actual) + " 为负数");
        String expression = "低于下限：" + worth.text() + " × " + plain(actual) + " ÷ " + plain(from);
        return worth.quotient(this, expression, worth.weight().multiply(actual), from);
    }

    private Outcome above(Worth worth, BigDecimal actual) {
        if (to.signum() < 0) return new Outcome.Unscored("上限为负数而超过，没有比例可言，须人工判定");
        if (to.signum() == 0) return worth.nothing(this, plain(actual) + " > 0");
        BigDecimal left = TWO.multiply(to).subtract(actual);
        if (left.signum() < 0) {
            return worth.nothing(this, "高于上限：%s > 2 × %s".formatted(plain(actual), plain(to)));
        }
        String expression = "高于上限：%s × (2 × %s − %s) ÷ %s".formatted(worth.text(), plain(to), plain(actual), plain(to));
        return worth.quotient(this, expression, worth.weight().multiply(left), to);
    }
}
