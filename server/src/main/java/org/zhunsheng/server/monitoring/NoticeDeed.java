package org.zhunsheng.server.monitoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.server.audit.Act;

/** 对一份整改通知做的事。 */
enum NoticeDeed {
    /** 下达。 */
    ISSUE(true),
    /** 反馈。 */
    ANSWER(true),
    /** 销号：整改到位。 */
    CLOSE(false),
    /** 退回反馈。 */
    RETURN(true),
    /** 撤回通知。 */
    WITHDRAW(true);

    private final boolean words;

    NoticeDeed(boolean words) {
        this.words = words;
    }

    /** 要写要求、反馈、意见或理由。 */
    public boolean needsWords() {
        return words;
    }

    /** 数据库、接口、网址里的写法。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<NoticeDeed> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** 审计里记的那一种事。 */
    Act audited() {
        return Act.valueOf("NOTICE_" + name());
    }
}
