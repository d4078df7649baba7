package org.zhunsheng.server.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 任务为了什么。 */
public enum Purpose {
    /** 绩效目标申报。 */
    GOALS,
    /** 绩效运行监控。 */
    MONITORING,
    /** 绩效自评。 */
    SELF_EVALUATION;

    /** 数据库与接口里的写法，如 {@code self-evaluation}。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Purpose> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
