package org.zhunsheng.server.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.server.audit.Act;

/** 在一条审核意见下说的话，说了之后它成为什么。 */
enum ThreadAct {
    OPEN(ThreadState.OPEN),
    /** 单位、审核的人都可以回应。 */
    ANSWER(ThreadState.ANSWERED),
    /** 只有轮到审核的人了结，说不说话都行。 */
    RESOLVE(ThreadState.RESOLVED),
    /** 了结了又有不对，重新提出。 */
    REOPEN(ThreadState.OPEN);

    private final ThreadState after;

    ThreadAct(ThreadState after) {
        this.after = after;
    }

    ThreadState after() {
        return after;
    }

    /** 现在是这个状态的，可以说这种话。 */
    boolean fits(ThreadState now) {
        return switch (this) {
            case OPEN -> false;
            case ANSWER, RESOLVE -> now != ThreadState.RESOLVED;
            case REOPEN -> now != ThreadState.OPEN;
        };
    }

    boolean byReviewer() {
        return this != ANSWER;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ThreadAct> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    Act audited() {
        return Act.valueOf("REVIEW_" + name());
    }
}
