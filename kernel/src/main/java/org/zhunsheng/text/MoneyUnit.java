package org.zhunsheng.text;

import java.math.BigDecimal;

/** 金额单位。 */
public enum MoneyUnit {
    YUAN("元", 0),
    WAN("万元", 4),
    YI("亿元", 8);

    private final String term;
    private final int digits;

    MoneyUnit(String term, int digits) {
        this.term = term;
        this.digits = digits;
    }

    public String term() {
        return term;
    }

    public BigDecimal toYuan(BigDecimal amount) {
        return amount.movePointRight(digits);
    }

    public BigDecimal fromYuan(BigDecimal yuan) {
        return yuan.movePointLeft(digits);
    }
}
