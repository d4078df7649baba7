package org.zhunsheng.server.campaign;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 照计划办任务：没有同名的就建，要下达的就下达；再办一次什么也不改。 */
@Component
public class CampaignPlans {

    private static final int MOST = 200;

    private final Campaigns campaigns;
    private final CampaignChanges changes;

    CampaignPlans(Campaigns campaigns, CampaignChanges changes) {
        this.campaigns = campaigns;
        this.changes = changes;
    }

    /** @param organization 下达的机构 */
    @Transactional
    public void carryOut(long organization, CampaignPlan plan) {
        Campaign campaign = known(organization, plan).orElseGet(() -> changes.create(organization, plan.terms()));
        if (plan.issued() && campaign.isDraft()) changes.issue(campaign.id(), campaign.version());
    }

    private Optional<Campaign> known(long organization, CampaignPlan plan) {
        return campaigns.list(new CampaignFilter(plan.year(), plan.purpose(), null), 0, MOST).stream()
                .filter(one -> one.organizationId() == organization
                        && one.terms().title().equals(plan.title()))
                .findFirst();
    }
}
