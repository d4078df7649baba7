package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.Objects;

/**
 * 任务。
 *
 * @param organizationId 下达的机构
 * @param place 下达机构的位置
 * @param issuer 下达机构的名称；在范围之外的为空字
 */
record Campaign(
        long id, long organizationId, String place, String issuer, Terms terms, CampaignState state, int version) {

    public LocalDate deadline() {
        return Objects.requireNonNull(terms.deadline());
    }

    public boolean isDraft() {
        return state == CampaignState.DRAFT;
    }

    public boolean isIssued() {
        return state == CampaignState.ISSUED;
    }
}
