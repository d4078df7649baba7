package org.zhunsheng.server.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.server.audit.Act;

/** 对指标的一版做的事。 */
enum IndicatorDeed {
    /** 提出新的一版；在用的照旧用着。 */
    PROPOSE,
    /** 改提出的，再送审。 */
    MEND,
    /** 审核通过：从此在用，旧的一版让位。 */
    PASS,
    /** 退回。 */
    RETURN,
    /** 停用；还没有用的是撤回。 */
    WITHDRAW;

    /** 接口、网址里的写法。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<IndicatorDeed> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** 要说理由。 */
    public boolean needsOpinion() {
        return this == RETURN || this == WITHDRAW;
    }

    Act audited() {
        return Act.valueOf("INDICATOR_" + name());
    }
}
