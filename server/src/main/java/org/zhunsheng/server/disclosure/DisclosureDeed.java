package org.zhunsheng.server.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.server.audit.Act;

/** 对一次公开做的事。 */
enum DisclosureDeed {
    /** 申请公开。 */
    PROPOSE(false),
    /** 公开。 */
    PUBLISH(false),
    /** 申请不予公开。 */
    WITHHOLD(true),
    /** 确认不予公开。 */
    CONFIRM(false),
    /** 退回。 */
    REFUSE(true),
    /** 撤下。 */
    WITHDRAW(true),
    /** 解除不予公开。 */
    LIFT(true);

    private final boolean words;

    DisclosureDeed(boolean words) {
        this.words = words;
    }

    /** 要写理由（申请不予公开的，是说明）。 */
    public boolean needsWords() {
        return words;
    }

    /** 数据库、接口、网址里的写法。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DisclosureDeed> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** 审计里记的那一种事。 */
    Act audited() {
        return Act.valueOf("DISCLOSURE_" + name());
    }
}
