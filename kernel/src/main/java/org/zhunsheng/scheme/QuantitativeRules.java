package org.zhunsheng.scheme;

import java.math.BigDecimal;
import java.util.List;

/**
 * 定量指标的计分参数（M03–M08）。
 *
 * @param equalOver “等于”型超过指标值时
 * @param zeroAt “不高于”型降到零分的倍数，例如 2
 * @param zeroPositive 指标值为零而符号为 ≥ 时
 * @param unmetNeverFull 未完成指标值的，四舍五入后也不给满分（最多为分值减 0.01）
 * @param deadline 期限型
 */
public record QuantitativeRules(
        EqualOver equalOver, BigDecimal zeroAt, ZeroPositive zeroPositive, boolean unmetNeverFull, Deadline deadline) {

    /** “等于”型超过指标值：满分，或对称扣分。 */
    public enum EqualOver {
        FULL,
        SYMMETRIC
    }

    /** 指标值“≥0”：不能计分，或理解为“不发生”。 */
    public enum ZeroPositive {
        REJECT,
        AS_NONE
    }

    /**
     * 期限型的扣分方式。
     *
     * @param perDay 每迟一天扣去分值的比例（{@link Mode#PER_DAY}）
     * @param steps 迟到分档（{@link Mode#STEPS}），天数由少到多；超过最后一档得零分
     * @param unfinishedIsZero 写明“未完成”的得零分
     */
    public record Deadline(Mode mode, BigDecimal perDay, List<LateStep> steps, boolean unfinishedIsZero) {

        public Deadline {
            steps = List.copyOf(steps);
        }

        /** 扣分方式。 */
        public enum Mode {
            ALL_OR_NOTHING,
            PER_DAY,
            BY_DURATION,
            STEPS,
            SHARE_ON_TIME
        }

        /** 迟到不超过若干天，扣去分值的一定比例。 */
        public record LateStep(int days, BigDecimal loss) {}
    }
}
