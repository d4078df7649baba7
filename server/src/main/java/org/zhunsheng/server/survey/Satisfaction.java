package org.zhunsheng.server.survey;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * 由各档份数算的满意率与误差，各连同代入数字的算式。
 *
 * <p>误差：95% 把握，1.96 × √(s² ÷ n) × √((N − n) ÷ (N − 1))，后一半是总体有限的修正；s² 是各份所算多少的方差，各档只算 0 或 1 的就是
 * p(1 − p)（Cochran, Sampling Techniques, 1977, 第 3 章）。它只是抽样的误差，没有答的人怎样想不在里面。
 *
 * @param answers 几份
 * @param rate 满意率，百分数
 * @param margin 误差，百分点
 */
public record Satisfaction(
        int answers, BigDecimal rate, String rateArithmetic, BigDecimal margin, String marginArithmetic) {

    private static final BigDecimal Z = new BigDecimal("1.96");
    private static final MathContext EXACT = MathContext.DECIMAL64;
    private static final int SHOWN = 4;

    /** @param counts 各档份数，合计大于零 */
    static Satisfaction of(List<Integer> counts, List<BigDecimal> weights, int population) {
        int answers = counts.stream().mapToInt(Integer::intValue).sum();
        BigDecimal n = BigDecimal.valueOf(answers);
        BigDecimal mean = total(counts, weights).divide(n, EXACT);
        BigDecimal squares = total(
                        counts, weights.stream().map(one -> one.multiply(one)).toList())
                .divide(n, EXACT);
        BigDecimal variance = squares.subtract(mean.multiply(mean, EXACT)).max(BigDecimal.ZERO);
        BigDecimal left = BigDecimal.valueOf(Math.max(0, population - answers))
                .divide(BigDecimal.valueOf(Math.max(1, population - 1)), EXACT);
        BigDecimal margin = Z.multiply(variance.divide(n, EXACT).sqrt(EXACT)).multiply(left.sqrt(EXACT));
        BigDecimal rate = percent(mean);
        BigDecimal points = percent(margin);
        return new Satisfaction(
                answers,
                rate,
                "(" + sum(counts, weights) + ") ÷ " + answers + " = " + plain(rate) + "%",
                points,
                "1.96 × √(" + plain(variance.setScale(SHOWN, RoundingMode.HALF_UP)) + " ÷ " + answers + ") × √(("
                        + population + " − " + answers + ") ÷ (" + population + " − 1)) = ±" + plain(points));
    }

    private static BigDecimal total(List<Integer> counts, List<BigDecimal> weights) {
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < counts.size(); i++)
            total = total.add(weights.get(i).multiply(BigDecimal.valueOf(counts.get(i))));
        return total;
    }

    private static String sum(List<Integer> counts, List<BigDecimal> weights) {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) terms.add(counts.get(i) + " × " + plain(weights.get(i)));
        return String.join(" + ", terms);
    }

    /** 几份占几份，百分数；没有的为零。 */
    static BigDecimal share(int part, int whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : percent(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), EXACT));
    }

    private static BigDecimal percent(BigDecimal share) {
        return share.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
