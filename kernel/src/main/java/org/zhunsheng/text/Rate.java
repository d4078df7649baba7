package org.zhunsheng.text;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** 比率，以小数保存：98.75% 为 0.9875。 */
public record Rate(BigDecimal fraction) implements Comparable<Rate> {

    /** 未取整的商；分母为零或负数时没有比率，为 null。 */
    public static @Nullable Rate of(Money part, Money whole) {
        return whole.signum() <= 0 ? null : new Rate(part.yuan().divide(whole.yuan(), MathContext.DECIMAL64));
    }

    @Override
    public int compareTo(Rate other) {
        return fraction.compareTo(other.fraction);
    }
}
