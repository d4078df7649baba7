package org.zhunsheng.scheme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 分档里的一栏数：一档一档比较，次序不对的记下来。 */
final class Ladder {

    private final String name;
    private final String key;
    private final Range range;
    private final SchemeProblem problem;
    private int step;
    private @Nullable BigDecimal before;

    /** {@code problem} 决定次序：NOT_FALLING、NOT_RISING、SHARE_RISES。 */
    Ladder(String name, String key, Range range, SchemeProblem problem) {
        this.name = name;
        this.key = key;
        this.range = range;
        this.problem = problem;
    }

    /** 读下一档；读不成时为零，错误已记下。 */
    BigDecimal next(Section section) {
        step++;
        Value value = section.need(key);
        BigDecimal number = value == null ? null : value.number(range);
        if (value == null || number == null) return BigDecimal.ZERO;
        if (before != null && !follows(before, number)) {
            value.wrong(problem, name, Integer.toString(step), key, number.toPlainString(), before.toPlainString());
        }
        before = number;
        return number;
    }

    private boolean follows(BigDecimal last, BigDecimal number) {
        int order = number.compareTo(last);
        return switch (problem) {
            case NOT_RISING -> order > 0;
            case SHARE_RISES -> order <= 0;
            default -> order < 0;
        };
    }
}
