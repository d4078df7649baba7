package org.zhunsheng.scheme;

import java.math.BigDecimal;

/**
 * 超额完成（X01）。
 *
 * @param explainAbove 完成值与指标值之比超过此数须说明原因，例如 1.30
 * @param notSeriousAbove 超过此数视为指标值偏低，例如 2.00
 */
public record OverFulfilment(Mode mode, BigDecimal explainAbove, BigDecimal warnAbove, BigDecimal notSeriousAbove) {

    /** 处理方式。 */
    public enum Mode {
        NONE,
        EXPLAIN_ONLY,
        FLAT_2,
        STEPS
    }
}
