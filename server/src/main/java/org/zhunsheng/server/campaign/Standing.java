package org.zhunsheng.server.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 看板上的几栏：一份填报站在哪里。每个状态恰在一栏。 */
enum Standing {
    /** 没有开始。 */
    OPEN(AssignmentState.OPEN),
    /** 草稿。 */
    DRAFT(AssignmentState.DRAFT),
    /** 待审核。 */
    SUBMITTED(AssignmentState.SUBMITTED),
    /** 被退回。 */
    RETURNED(AssignmentState.RETURNED),
    /** 终审通过；调整期间已批的仍然有效，也算。 */
    APPROVED(
            AssignmentState.APPROVED,
            AssignmentState.ADJUSTING,
            AssignmentState.ADJUSTMENT_SUBMITTED,
            AssignmentState.ADJUSTMENT_RETURNED),
    /** 不办了的：申请撤销、已撤销、已取消；不算在“共”里。 */
    STOPPED(AssignmentState.WITHDRAWAL_REQUESTED, AssignmentState.WITHDRAWN, AssignmentState.CANCELLED);

    private final List<AssignmentState> states;

    Standing(AssignmentState... states) {
        this.states = List.of(states);
    }

    /** 网址与接口里的写法，如 {@code submitted}。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Standing> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static Standing of(AssignmentState state) {
        return Arrays.stream(values())
                .filter(one -> one.states.contains(state))
                .findFirst()
                .orElseThrow();
    }

    String[] states() {
        return states.stream().map(AssignmentState::code).toArray(String[]::new);
    }

    /** 还没有了结：到期的算逾期，可以催。 */
    boolean isPending() {
        return this == OPEN || this == DRAFT || this == SUBMITTED || this == RETURNED;
    }
}
