package org.zhunsheng.text;

import java.math.BigDecimal;

/** 金额，单位一律为元；万元只在读入与印出时出现。 */
public record Money(BigDecimal yuan) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    public Money abs() {
        return new Money(yuan.abs());
    }

    public int signum() {
        return yuan.signum();
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }
}
