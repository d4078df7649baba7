package org.zhunsheng.server.survey;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * 建议收回几份：95% 把握、误差 5 个百分点、最不利的一半对一半，总体有限的修正（Cochran, Sampling Techniques, 1977, 4.4 节）。只是建议。
 *
 * @param arithmetic 代入数字的算式
 */
public record SampleSize(int wanted, String arithmetic) {

    /** 1.96² × 0.5 × 0.5 ÷ 0.05²。 */
    private static final BigDecimal UNLIMITED = new BigDecimal("384.16");

    static SampleSize of(int population) {
        BigDecimal correction =
                UNLIMITED.subtract(BigDecimal.ONE).divide(BigDecimal.valueOf(population), MathContext.DECIMAL64);
        BigDecimal exact = UNLIMITED.divide(BigDecimal.ONE.add(correction), MathContext.DECIMAL64);
        int wanted = exact.setScale(0, RoundingMode.CEILING).intValueExact();
        return new SampleSize(
                wanted,
                "384.16 ÷ (1 + 383.16 ÷ " + population + ") = "
                        + exact.setScale(2, RoundingMode.HALF_UP).toPlainString() + " → " + wanted);
    }
}
