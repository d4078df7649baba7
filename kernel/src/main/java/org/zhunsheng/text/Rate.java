package org.zhunsheng.text;

import java.math.BigDecimal;

/** 比率，以小数保存：98.75% 为 0.9875。 */
public record Rate(BigDecimal fraction) implements Comparable<Rate> {

    @Override
    public int compareTo(Rate other) {
        return fraction.compareTo(other.fraction);
    }
}
