package org.zhunsheng.server.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 任务的状态。 */
enum CampaignState {
    /** 未下达。 */
    DRAFT,
    /** 已下达。 */
    ISSUED,
    /** 取消下达。 */
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CampaignState> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
