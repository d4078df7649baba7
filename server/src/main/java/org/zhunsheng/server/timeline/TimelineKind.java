package org.zhunsheng.server.timeline;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 经过里的一类，页面与接口按它筛选。 */
enum TimelineKind {
    /** 走的每一步、催办。 */
    STATES,
    /** 审核意见、审核得分、整改通知。 */
    OPINIONS,
    /** 各格的改动。 */
    EDITS,
    /** 冻结的各版、签章扫描件、佐证。 */
    DOCUMENTS,
    /** 公开的每一步：没有 {@code disclosure.read} 的看不见。 */
    DISCLOSURE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** 只要哪一类；空字是都要，为 null；没有这一类的，拒绝。 */
    static @Nullable TimelineKind asked(String code) {
        if (code.isEmpty()) return null;
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(ServiceProblem.WRONG_REQUEST));
    }
}
