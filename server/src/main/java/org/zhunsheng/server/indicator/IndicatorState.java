package org.zhunsheng.server.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 一版的状态；怎样从一个到另一个，见 {@link IndicatorSteps}。 */
public enum IndicatorState {
    /** 待审核。 */
    PROPOSED,
    /** 被退回。 */
    RETURNED,
    /** 在用。 */
    IN_USE,
    /** 有了新的一版。 */
    SUPERSEDED,
    /** 停用；没有用过的是撤回。 */
    WITHDRAWN;

    /** 数据库与接口里的写法，如 {@code in-use}。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<IndicatorState> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
