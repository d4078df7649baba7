package org.zhunsheng.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** 算式里的数：不带多余的零；除不尽的截到六位，后面加省略号。 */
final class Arithmetic {

    /** 除得尽的最多印这么多位小数。 */
    private static final int EXACT = 7;

    private static final int CUT = 6;

    private Arithmetic() {}

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** 例如 9.74、7.368421…。 */
    static String quotient(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal exact = dividend.divide(divisor, EXACT, RoundingMode.DOWN);
        if (exact.multiply(divisor).compareTo(dividend) == 0) return plain(exact);
        return dividend.divide(divisor, CUT, RoundingMode.DOWN).toPlainString() + "…";
    }

    /** 例如 98.75%、86.18304%。 */
    static String percent(BigDecimal dividend, BigDecimal divisor) {
        return quotient(dividend.movePointRight(2), divisor) + "%";
    }

    static String percent(BigDecimal fraction) {
        return plain(fraction.movePointRight(2)) + "%";
    }
}
