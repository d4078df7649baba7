package org.zhunsheng.server.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.organization.Organizations;

/** 照计划办任务与填报：没有同名的就建，要下达的就下达；再办一次什么也不改。 */
@Component
public class CampaignPlans {

    private static final int MOST = 200;

    private final Campaigns campaigns;
    private final CampaignChanges changes;
    private final Assignments assignments;
    private final Moves moves;
    private final Organizations organizations;

    CampaignPlans(
            Campaigns campaigns,
            CampaignChanges changes,
            Assignments assignments,
            Moves moves,
            Organizations organizations) {
        this.campaigns = campaigns;
        this.changes = changes;
        this.assignments = assignments;
        this.moves = moves;
        this.organizations = organizations;
    }

    /** @param organization 下达的机构 */
    @Transactional
    public void carryOut(long organization, CampaignPlan plan) {
        Campaign campaign =
                known(organization, plan).orElseGet(() -> changes.create(organization, terms(organization, plan)));
        if (plan.issued() && campaign.isDraft()) changes.issue(campaign.id(), campaign.version());
    }

    /** 为一个项目那一年还没有开始的填报申请撤销；开始了的、申请过的不动。 */
    @Transactional
    public void askWithdrawal(String projectCode, int year, Purpose purpose, String reason) {
        Opinion opinion = new Opinion(reason, List.of(), null);
        assignment(projectCode, year, purpose)
                .filter(one -> one.state() == AssignmentState.OPEN)
                .ifPresent(one -> moves.move(one.id(), one.version(), Deed.REQUEST_WITHDRAWAL, opinion));
    }

    private Terms terms(long organization, CampaignPlan plan) {
        String place = organizations.find(organization).place();
        return plan.terms(plan.units().stream()
                .map(code -> organizations.withCode(code, place).orElseThrow().id())
                .toList());
    }

    /** 这个项目那一年为了这件事要填的那一份；没有、看不见的为空。 */
    @Transactional(readOnly = true)
    public Optional<Assignment> assignment(String projectCode, int year, Purpose purpose) {
        return assignments.ofProject(projectCode, year, purpose);
    }

    /** 走一步；现在走不得的不动。 */
    @Transactional
    public void act(Assignment assignment, String act, String said) {
        act(assignment, act, said, List.of());
    }

    /** 同上，连同对各处的意见。 */
    @Transactional
    public void act(Assignment assignment, String act, String said, List<Remark> remarks) {
        Assignment now = assignments.find(assignment.id());
        Deed deed = Deed.of(act).orElseThrow();
        if (moves.possible(now, campaigns.find(now.campaignId())).contains(deed))
            moves.move(now.id(), now.version(), deed, new Opinion(said, remarks, null));
    }

    private Optional<Campaign> known(long organization, CampaignPlan plan) {
        return campaigns.list(new CampaignFilter(plan.year(), plan.purpose(), null), 0, MOST).stream()
                .filter(one -> one.organizationId() == organization
                        && one.terms().title().equals(plan.title()))
                .findFirst();
    }
}
