package org.zhunsheng.server.monitoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 整改通知的状态。怎样从一个到另一个，见 {@link NoticeTransitions}。 */
enum NoticeState {
    /** 已下达：等单位反馈。 */
    ISSUED,
    /** 反馈待审核。 */
    ANSWERED,
    /** 被退回：重新反馈。 */
    RETURNED,
    /** 已销号。 */
    CLOSED,
    /** 已撤回。 */
    WITHDRAWN;

    /** 数据库与接口里的写法。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<NoticeState> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** 还没有了结。 */
    public boolean isPending() {
        return this == ISSUED || this == ANSWERED || this == RETURNED;
    }
}
