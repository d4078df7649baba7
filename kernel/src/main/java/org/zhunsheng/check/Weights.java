package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** 分值合计。 */
final class Weights {

    private Weights() {}

    /** 各行分值之和；空着的按零计。 */
    static BigDecimal sum(List<Line> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines) sum = sum.add(Objects.requireNonNullElse(line.weight(), BigDecimal.ZERO));
        return sum;
    }

    static boolean anyUnreadable(List<Line> lines) {
        return lines.stream().anyMatch(Line::isWeightUnreadable);
    }

    /** 表上没有印预算执行率的分值，而差额正是它通常的分值（体系规定的，或 10 分、20 分）：分值没有错，只是没有印出来。 */
    static boolean executionUnprinted(Filing filing, BigDecimal sum, BigDecimal full) {
        if (Line.execution(filing) != null) return false;
        BigDecimal missing = full.subtract(sum);
        BigDecimal own = filing.scheme().execution().weight();
        if (own != null) return missing.compareTo(own) == 0;
        return WordLists.of("execution-weights").stream()
                .anyMatch(usual -> missing.compareTo(new BigDecimal(usual)) == 0);
    }
}
