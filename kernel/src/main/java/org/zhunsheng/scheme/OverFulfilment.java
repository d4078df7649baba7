package org.zhunsheng.scheme;

import java.math.BigDecimal;
import java.util.List;

/**
 * 超额完成（X01）。
 *
 * @param explainAbove 完成值与指标值之比超过此数须说明原因，例如 1.30；也是 {@link Mode#FLAT_2} 扣分的界线（含）
 * @param notSeriousAbove 超过此数视为指标值偏低，例如 2.00
 * @param steps 分档扣分（{@link Mode#STEPS}），比值由低到高
 */
public record OverFulfilment(
        Mode mode, BigDecimal explainAbove, BigDecimal warnAbove, BigDecimal notSeriousAbove, List<Step> steps) {

    public OverFulfilment {
        steps = List.copyOf(steps);
    }

    /** 不分档扣分的。 */
    public OverFulfilment(Mode mode, BigDecimal explainAbove, BigDecimal warnAbove, BigDecimal notSeriousAbove) {
        this(mode, explainAbove, warnAbove, notSeriousAbove, List.of());
    }

    /** 处理方式。 */
    public enum Mode {
        NONE,
        EXPLAIN_ONLY,
        FLAT_2,
        STEPS
    }

    /** 完成值与指标值之比不低于 {@code from} 的，扣去分值的 {@code loss}（小数）。 */
    public record Step(BigDecimal from, BigDecimal loss) {}
}
