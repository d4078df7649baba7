package org.zhunsheng.server.review;

import java.util.Locale;

/** 一条审核意见的状态。 */
enum ThreadState {
    /** 提出，等单位回应。 */
    OPEN,
    /** 单位回应了，等提的人看。 */
    ANSWERED,
    /** 了结。 */
    RESOLVED;

    static ThreadState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
