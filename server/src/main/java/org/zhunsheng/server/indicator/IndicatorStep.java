package org.zhunsheng.server.indicator;

import org.zhunsheng.server.access.Permission;

/**
 * 状态表的一行。
 *
 * @param to 这一版成为什么；提出新的一版的，说的是新的那一版
 * @param permission 要的权限：写的看归谁，审的看在哪一级审核
 */
record IndicatorStep(IndicatorState from, IndicatorDeed deed, IndicatorState to, Permission permission) {

    /** 审核的事。 */
    boolean isReview() {
        return permission == Permission.INDICATOR_REVIEW;
    }

    /** 凭这项权限要够得到哪里。 */
    String place(Indicator indicator) {
        return isReview() ? indicator.reviewPlace() : indicator.place();
    }
}
