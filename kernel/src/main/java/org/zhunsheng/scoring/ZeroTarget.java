package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.plain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.QuantitativeRules.ZeroPositive;

/**
 * 指标值为零：没有比例可言，不发生得满分，发生了得零分。
 *
 * @param positive 符号为 ≥ 或 >
 * @param rule 符号为 ≥ 时怎样理解
 */
public record ZeroTarget(boolean positive, ZeroPositive rule) implements ScoringMethod.OfValue {

    @Override
    public String id() {
        return "zero-target";
    }

    @Override
    public String term() {
        return "指标值为零计分";
    }

    @Override
    public Outcome score(Worth worth, @Nullable BigDecimal actual) {
        if (actual == null) return new Outcome.Unscored("没有完成值");
        if (positive && rule == ZeroPositive.REJECT) {
            return new Outcome.Unscored("指标值“≥0”什么值都满足，等于没有指标值");
        }
        String reading = positive ? "理解为“不发生”：" : "";
        return actual.signum() <= 0
                ? worth.full(this, reading + plain(actual) + " ≤ 0")
                : worth.nothing(this, reading + plain(actual) + " > 0");
    }
}
