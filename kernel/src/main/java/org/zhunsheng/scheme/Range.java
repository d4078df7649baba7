package org.zhunsheng.scheme;

import java.math.BigDecimal;

/**
 * 一个数的允许范围，含两端。
 *
 * @param decimals 最多几位小数
 */
record Range(String least, String most, int decimals) {

    static final Range POINTS = new Range("0", "100", 2);
    static final Range SHARE = new Range("0", "1", 4);
    static final Range FACTOR = new Range("1", "100", 4);
    static final Range YEAR = new Range("1990", "2100", 0);
    static final Range DIGITS = new Range("0", "4", 0);
    static final Range DAYS = new Range("1", "3660", 0);
    static final Range CHARACTERS = new Range("1", "100000", 0);

    boolean contains(BigDecimal number) {
        return number.compareTo(new BigDecimal(least)) >= 0 && number.compareTo(new BigDecimal(most)) <= 0;
    }

    /** 给人看的例子。 */
    String example() {
        return this == SHARE ? "0.90" : this == YEAR ? "2020" : decimals == 0 ? "2" : "12.5";
    }
}
