package org.zhunsheng.server.survey;

import java.util.Locale;

/** 调查到了哪一步。 */
public enum SurveyState {
    /** 草稿：问什么、问谁还能改。 */
    DRAFT,
    /** 正在收：凭据发出去了。 */
    OPEN,
    /** 结束了：结果从此不变。 */
    CLOSED;

    /** 数据库里的写法。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SurveyState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
