package org.zhunsheng.check;

import java.util.Locale;

/** 严重程度：错误须改正，警告须改正或说明，提示仅供参考。 */
public enum Severity {
    ERROR("错误"),
    WARNING("警告"),
    INFORMATION("提示");

    private final String term;

    Severity(String term) {
        this.term = term;
    }

    public String term() {
        return term;
    }

    /** 由指标体系中的写法得出：error、warning、information。 */
    public static Severity of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
