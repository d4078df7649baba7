package org.zhunsheng.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.text.Points;

/**
 * 一行值多少分、取几位、依据什么；计分方法由它写出得分与计算过程。先乘后除，只除一次，只取整一次。
 *
 * @param weight 分值，正数
 * @param digits 得分的小数位数，四舍五入
 * @param basis 依据
 */
public record Worth(BigDecimal weight, int digits, String basis) {

    private static final int USUAL = 2;

    Outcome.Scored full(ScoringMethod method, String why) {
        return scored(method, why + " → 满分 " + Arithmetic.plain(weight), weight);
    }

    Outcome.Scored nothing(ScoringMethod method, String why) {
        return scored(method, why + " → 0", BigDecimal.ZERO);
    }

    /** {@code expression} 的值就是 {@code dividend ÷ divisor}；取整后不超过分值。 */
    Outcome.Scored quotient(ScoringMethod method, String expression, BigDecimal dividend, BigDecimal divisor) {
        BigDecimal points =
                dividend.divide(divisor, digits, RoundingMode.HALF_UP).min(weight);
        return quotient(method, expression, dividend, divisor, points);
    }

    /** 同上，但得分另有上下限，已经由方法算好。 */
    Outcome.Scored quotient(
            ScoringMethod method, String expression, BigDecimal dividend, BigDecimal divisor, BigDecimal points) {
        boolean exact = points.multiply(divisor).compareTo(dividend) == 0;
        String value = expression + " = " + Arithmetic.quotient(dividend, divisor);
        return scored(method, exact ? value : value + " → " + fixed(points), points);
    }

    Outcome.Scored scored(ScoringMethod method, String arithmetic, BigDecimal points) {
        return new Outcome.Scored(new Points(points), derivation(method, arithmetic));
    }

    /** 由人来定的分；{@code parts} 是它代替的。 */
    Outcome.Scored decided(String rule, String arithmetic, BigDecimal points, List<Derivation> parts) {
        return new Outcome.Scored(new Points(points), new Derivation(rule, basis, arithmetic, parts));
    }

    /** 取整的位数与通常的两位不同时，计算过程里写明。 */
    private Derivation derivation(ScoringMethod method, String arithmetic) {
        List<Derivation> parts = new ArrayList<>();
        if (digits != USUAL) {
            String places = digits == 0 ? "四舍五入取整数分" : "四舍五入保留 " + digits + " 位小数";
            parts.add(Derivation.of("取整", basis, places));
        }
        return new Derivation(method.term(), basis, arithmetic, parts);
    }

    BigDecimal round(BigDecimal points) {
        return points.setScale(digits, RoundingMode.HALF_UP);
    }

    /** 按位数印出，例如 9.60。 */
    String fixed(BigDecimal points) {
        return points.setScale(Math.max(digits, points.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    String text() {
        return Arithmetic.plain(weight);
    }
}
