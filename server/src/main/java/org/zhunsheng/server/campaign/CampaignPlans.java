package org.zhunsheng.server.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 照计划办任务与填报：没有同名的就建，要下达的就下达；再办一次什么也不改。 */
@Component
public class CampaignPlans {

    private static final int MOST = 200;

    private final Campaigns campaigns;
    private final CampaignChanges changes;
    private final Assignments assignments;
    private final Moves moves;

    CampaignPlans(Campaigns campaigns, CampaignChanges changes, Assignments assignments, Moves moves) {
        this.campaigns = campaigns;
        this.changes = changes;
        this.assignments = assignments;
        this.moves = moves;
    }

    /** @param organization 下达的机构 */
    @Transactional
    public void carryOut(long organization, CampaignPlan plan) {
        Campaign campaign = known(organization, plan).orElseGet(() -> changes.create(organization, plan.terms()));
        if (plan.issued() && campaign.isDraft()) changes.issue(campaign.id(), campaign.version());
    }

    /** 为一个项目还没有开始的填报申请撤销；开始了的、申请过的不动。 */
    @Transactional
    public void askWithdrawal(String projectCode, String reason) {
        Opinion opinion = new Opinion(reason, List.of(), null);
        assignments.list(new AssignmentFilter(null, AssignmentState.OPEN, "", null), 0, MOST).stream()
                .filter(one -> one.code().equals(projectCode))
                .forEach(one -> moves.move(one.id(), one.version(), Deed.REQUEST_WITHDRAWAL, opinion));
    }

    /** 这个项目为了这件事要填的那一份；没有、看不见的为空。 */
    @Transactional(readOnly = true)
    public Optional<Assignment> assignment(String projectCode, Purpose purpose) {
        return campaigns.list(new CampaignFilter(null, purpose, CampaignState.ISSUED), 0, MOST).stream()
                .flatMap(campaign ->
                        assignments.list(new AssignmentFilter(campaign.id(), null, "", null), 0, MOST).stream())
                .filter(one -> one.code().equals(projectCode))
                .findFirst();
    }

    /** 走一步；现在走不得的不动。 */
    @Transactional
    public void act(Assignment assignment, String act, String said) {
        Assignment now = assignments.find(assignment.id());
        Deed deed = Deed.of(act).orElseThrow();
        if (moves.possible(now, campaigns.find(now.campaignId())).contains(deed))
            moves.move(now.id(), now.version(), deed, new Opinion(said, List.of(), null));
    }

    private Optional<Campaign> known(long organization, CampaignPlan plan) {
        return campaigns.list(new CampaignFilter(plan.year(), plan.purpose(), null), 0, MOST).stream()
                .filter(one -> one.organizationId() == organization
                        && one.terms().title().equals(plan.title()))
                .findFirst();
    }
}
