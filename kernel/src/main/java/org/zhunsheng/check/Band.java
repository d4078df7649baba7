package org.zhunsheng.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.zhunsheng.form.Actual;
import org.zhunsheng.scheme.QualitativeRules;

/**
 * 定性指标一档的得分范围。
 *
 * @param from 下限，含
 * @param to 上限
 * @param closed 上限是否包含；只有最高一档包含
 */
record Band(BigDecimal from, BigDecimal to, boolean closed) {

    static Band of(Actual.Level level, BigDecimal weight, QualitativeRules rules) {
        BigDecimal reached = cut(weight, rules.reachedFrom());
        BigDecimal partly = cut(weight, rules.partlyFrom());
        return switch (level) {
            case REACHED -> new Band(reached, weight, true);
            case PARTLY -> new Band(partly, reached, false);
            case MISSED -> new Band(BigDecimal.ZERO, partly, false);
        };
    }

    boolean contains(BigDecimal score) {
        return score.compareTo(from) >= 0 && score.compareTo(to) < (closed ? 1 : 0);
    }

    /** 档内最高的得分（两位小数）。 */
    BigDecimal top() {
        return closed ? to : to.subtract(new BigDecimal("0.01"));
    }

    private static BigDecimal cut(BigDecimal weight, BigDecimal share) {
        return weight.multiply(share).setScale(2, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return Findings.show(from) + "≤s" + (closed ? "≤" : "<") + Findings.show(to);
    }
}
