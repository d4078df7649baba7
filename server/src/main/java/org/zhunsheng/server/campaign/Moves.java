package org.zhunsheng.server.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 走一步：照状态表，看谁能走、该说的说了没有，记下这一步与审计。 */
@Component
class Moves {

    private static final Questions.Unsettled NOTHING_RETURNED = new Questions.Unsettled(List.of(), List.of());

    private final Assignments assignments;
    private final Campaigns campaigns;
    private final Submissions submissions;
    private final Questions questions;
    private final Reviewing reviewing;
    private final MoveStore store;
    private final Access access;
    private final Audit audit;

    Moves(
            Assignments assignments,
            Campaigns campaigns,
            Submissions submissions,
            Questions questions,
            Reviewing reviewing,
            MoveStore store,
            Access access,
            Audit audit) {
        this.assignments = assignments;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.questions = questions;
        this.reviewing = reviewing;
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    /** 这个人现在可以做的。 */
    @Transactional(readOnly = true)
    List<Deed> possible(Assignment assignment, Campaign campaign) {
        int levels = campaign.terms().levels().size();
        return Arrays.stream(Deed.values())
                .filter(deed -> Transitions.of(assignment.state(), assignment.level(), levels, deed)
                        .filter(step -> refusal(step, assignment, campaign) == null)
                        .isPresent())
                .toList();
    }

    @Transactional
    Assignment move(long id, int version, Deed deed, Opinion opinion) {
        Assignment before = assignments.find(id);
        Campaign campaign = campaigns.find(before.campaignId());
        Transition step = step(before, campaign, deed);
        opinion.check(deed, before.deadline());
        if (deed.needs() == Deed.Needs.COMPLETE) submissions.require(before, campaign);
        if (deed == Deed.PASS && questions.isUnsettled(id)) throw new Refused(CampaignProblem.UNSETTLED);
        Questions.Unsettled returned = deed == Deed.RETURN ? returning(before, opinion) : NOTHING_RETURNED;
        String role = role(step, before);
        store.add(before, step, opinion, returned, role, Caller.current().id());
        if (!store.move(
                before,
                version,
                deed,
                after(step, before, campaign, opinion),
                access.scope(Permission.ASSIGNMENT_READ))) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        if (deed == Deed.START) submissions.begun(before, campaign);
        audit.doneAs(
                role,
                deed.audited(),
                before.place(),
                "assignment:" + id,
                detail(step, before, opinion, returned.remarks().size()));
        return assignments.find(id);
    }

    /** 走得成吗：走不成的，拒绝；什么也不改。 */
    @Transactional(readOnly = true)
    void trial(long id, int version, Deed deed) {
        Assignment before = assignments.find(id);
        step(before, campaigns.find(before.campaignId()), deed);
        if (deed == Deed.PASS && questions.isUnsettled(id)) throw new Refused(CampaignProblem.UNSETTLED);
        if (before.version() != version) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
    }

    /** 退回的时候，没有了结的意见都随着走，至少有一条指到一行：单位只改指到的。 */
    private Questions.Unsettled returning(Assignment before, Opinion opinion) {
        Questions.Unsettled returned = questions.returning(before, opinion.remarks());
        if (returned.opened().isEmpty()) throw new Refused(CampaignProblem.REMARK_MISSING);
        return returned;
    }

    /** 没有权限的，不说现在是什么状态。 */
    private Transition step(Assignment before, Campaign campaign, Deed deed) {
        List<Transition> rows =
                Transitions.ALL.stream().filter(row -> row.deed() == deed).toList();
        Who who = rows.getFirst().who();
        if (!reaches(who, before, campaign)) throw new Refused(ServiceProblem.NOT_ALLOWED);
        int levels = campaign.terms().levels().size();
        Transition step = Transitions.of(before.state(), before.level(), levels, deed)
                .filter(row -> campaign.isIssued())
                .orElseThrow(() -> new Refused(CampaignProblem.NOT_NOW));
        CampaignProblem refusal = refusal(step, before, campaign);
        if (refusal == CampaignProblem.OWN_WORK
                || refusal != null && (step.deed() == Deed.ADJUST || step.deed() == Deed.RECALL))
            throw new Refused(refusal);
        if (refusal != null) throw new Refused(ServiceProblem.NOT_ALLOWED);
        return step;
    }

    private boolean reaches(Who who, Assignment assignment, Campaign campaign) {
        String place = who == Who.MANAGER ? campaign.place() : assignment.place();
        return access.scope(who.permission()).contains(place);
    }

    /** 为什么这个人不能走这一步；能走的为空。 */
    private @Nullable CampaignProblem refusal(Transition step, Assignment assignment, Campaign campaign) {
        if (!campaign.isIssued() || !reaches(step.who(), assignment, campaign)) return CampaignProblem.NOT_NOW;
        if (step.deed() == Deed.ADJUST && !submissions.adjustable(campaign)) return CampaignProblem.NOT_NOW;
        if (step.who() == Who.PASSER) return store.passedLast(assignment.id()) ? null : CampaignProblem.NOT_NOW;
        if (step.who() != Who.REVIEWER && step.who() != Who.OTHER_REVIEWER) return null;
        if (!reviewing.hasTurn(assignment)) return CampaignProblem.NOT_NOW;
        return step.who() == Who.OTHER_REVIEWER && reviewing.isOwn(assignment) ? CampaignProblem.OWN_WORK : null;
    }

    /** 以什么角色做的：记角色，不记人名。 */
    private static String role(Transition step, Assignment before) {
        String reviewer = before.reviewer();
        if (reviewer != null && step.who().permission() == Permission.ASSIGNMENT_REVIEW) return reviewer;
        return Caller.current().posts().stream()
                .filter(post -> post.role().permissions().contains(step.who().permission()))
                .map(Post::role)
                .findFirst()
                .map(role -> role.code())
                .orElse("");
    }

    private static MoveStore.After after(Transition step, Assignment before, Campaign campaign, Opinion opinion) {
        List<String> levels = campaign.terms().levels();
        int level = step.levelAfter(before.level(), levels.size());
        String reviewer = step.to().isUnderReview() ? levels.get(level - 1) : null;
        boolean writing = step.deed() == Deed.START || step.deed() == Deed.SUBMIT || step.deed() == Deed.ADJUST;
        return new MoveStore.After(
                step.to(), level, reviewer, writing ? Caller.current().id() : null, opinion);
    }

    private static Map<String, ?> detail(Transition step, Assignment before, Opinion opinion, int remarks) {
        return Map.of(
                "before", before.state().code(),
                "after", step.to().code(),
                "level", before.level(),
                "opinion", opinion.text(),
                "remarks", remarks,
                "document", opinion.document(),
                "deadline", String.valueOf(opinion.deadline() == null ? before.deadline() : opinion.deadline()));
    }
}
