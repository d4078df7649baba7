package org.zhunsheng.server.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 填报的状态。怎样从一个到另一个，见 {@link Transitions}。 */
public enum AssignmentState {
    /** 待填报。 */
    OPEN,
    /** 草稿。 */
    DRAFT,
    /** 待审核。 */
    SUBMITTED,
    /** 被退回。 */
    RETURNED,
    /** 终审通过，绩效目标的叫已批复。 */
    APPROVED,
    /** 调整中：已批的仍然有效，单位在改。 */
    ADJUSTING,
    /** 调整待审核。 */
    ADJUSTMENT_SUBMITTED,
    /** 调整被退回。 */
    ADJUSTMENT_RETURNED,
    /** 申请撤销。 */
    WITHDRAWAL_REQUESTED,
    /** 已撤销。 */
    WITHDRAWN,
    /** 已取消：任务取消了，填的还在。 */
    CANCELLED;

    /** 数据库与接口里的写法，如 {@code withdrawal-requested}。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<AssignmentState> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** 轮到填报的单位做。 */
    public boolean isWithUnit() {
        return this == OPEN || this == DRAFT || this == RETURNED || this == ADJUSTING || this == ADJUSTMENT_RETURNED;
    }

    /** 轮到一级审核。 */
    public boolean isUnderReview() {
        return this == SUBMITTED || this == ADJUSTMENT_SUBMITTED;
    }

    /** 还没有了结：到期的算逾期。调整的已经批过，没有期限。 */
    public boolean isPending() {
        return this == OPEN || this == DRAFT || this == RETURNED || this == SUBMITTED;
    }

    /** 批过，正在调整。 */
    public boolean isAdjustment() {
        return this == ADJUSTING || this == ADJUSTMENT_SUBMITTED || this == ADJUSTMENT_RETURNED;
    }
}
