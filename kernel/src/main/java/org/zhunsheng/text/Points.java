package org.zhunsheng.text;

import java.math.BigDecimal;

/** 分数：分值或得分，按写下的位数保存。 */
public record Points(BigDecimal value) implements Comparable<Points> {

    public static final Points ZERO = new Points(BigDecimal.ZERO);

    public Points plus(Points other) {
        return new Points(value.add(other.value));
    }

    public Points minus(Points other) {
        return new Points(value.subtract(other.value));
    }

    public int signum() {
        return value.signum();
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    /** 不带多余的零，例如 9.5、10。 */
    @Override
    public String toString() {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
