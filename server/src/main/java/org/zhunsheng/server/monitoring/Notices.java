package org.zhunsheng.server.monitoring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.campaign.Assignment;
import org.zhunsheng.server.campaign.AssignmentState;
import org.zhunsheng.server.campaign.Assignments;
import org.zhunsheng.server.campaign.Requirements;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.monitoring.NoticeTransition.Who;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 整改通知：下达、反馈、销号、退回、撤回，照状态表；每一步记下，同时记入审计。 */
@Component
class Notices {

    private final NoticeStore store;
    private final Fillings fillings;
    private final Assignments assignments;
    private final Requirements requirements;
    private final Access access;
    private final Audit audit;

    Notices(
            NoticeStore store,
            Fillings fillings,
            Assignments assignments,
            Requirements requirements,
            Access access,
            Audit audit) {
        this.store = store;
        this.fillings = fillings;
        this.assignments = assignments;
        this.requirements = requirements;
        this.access = access;
        this.audit = audit;
    }

    private Scope seen() {
        return access.scope(Permission.ASSIGNMENT_READ);
    }

    @Transactional(readOnly = true)
    Notice find(long id) {
        return store.find(id, seen()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    List<Notice> list(long filling) {
        return store.list(filling, seen());
    }

    @Transactional(readOnly = true)
    List<NoticeMove> moves(long id) {
        return store.moves(id, seen());
    }

    /** 这个人现在可以对这张表下达。 */
    @Transactional(readOnly = true)
    boolean mayIssue(Filling filling) {
        Assignment assignment = assignments.find(filling.assignmentId());
        return handedIn(assignment) && reviewers(assignment).stream().anyMatch(role -> !own(role, assignment));
    }

    private static boolean handedIn(Assignment assignment) {
        return assignment.state() == AssignmentState.SUBMITTED || assignment.state() == AssignmentState.APPROVED;
    }

    @Transactional
    Notice issue(long id, NoticeWish wish) {
        FilledForm form = fillings.read(id);
        Filling filling = form.filling();
        if (!filling.kind().equals(MonitoringForm.NAME)) throw new Refused(ServiceProblem.NOT_FOUND);
        access.require(Permission.ASSIGNMENT_REVIEW, filling.place());
        Assignment assignment = assignments.find(filling.assignmentId());
        List<String> roles = reviewers(assignment);
        if (roles.isEmpty()) throw new Refused(ServiceProblem.NOT_ALLOWED);
        String role = roles.stream()
                .filter(one -> !own(one, assignment))
                .findFirst()
                .orElseThrow(() -> new Refused(MonitoringProblem.OWN_WORK));
        if (!handedIn(assignment)) throw new Refused(MonitoringProblem.NOT_NOW);
        wish.check(
                form.rows(MonitoringForm.INDICATORS).stream().map(FilledRow::id).toList(), LocalDate.now());
        long made = store.add(id, wish, role);
        NoticeTransition step = NoticeTransitions.of(null, NoticeDeed.ISSUE).orElseThrow();
        record(made, filling.place(), step, NoticeWords.of(wish.demand()), role);
        return find(made);
    }

    /** 这个人现在可以做的。 */
    @Transactional(readOnly = true)
    List<NoticeDeed> possible(Notice notice) {
        return Arrays.stream(NoticeDeed.values())
                .filter(deed -> NoticeTransitions.of(notice.state(), deed)
                        .filter(step -> refusal(step.who(), notice) == null)
                        .isPresent())
                .toList();
    }

    @Transactional
    Notice move(long id, int version, NoticeDeed deed, NoticeWords words) {
        Notice before = find(id);
        Who who = NoticeTransitions.who(deed);
        access.require(who.permission(), before.place());
        NoticeTransition step =
                NoticeTransitions.of(before.state(), deed).orElseThrow(() -> new Refused(MonitoringProblem.NOT_NOW));
        MonitoringProblem refusal = refusal(who, before);
        if (refusal != null) throw new Refused(refusal);
        words.check(deed, before.rows());
        String role = who == Who.REVIEWER ? before.reviewer() : filer();
        record(id, before.place(), step, words, role);
        if (!store.move(before, version, step.to(), seen())) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        return find(id);
    }

    private void record(long id, String place, NoticeTransition step, NoticeWords words, String role) {
        store.addMove(id, step, words, role, Caller.current().id());
        String before = step.from() == null ? "" : step.from().code();
        audit.doneAs(
                role,
                step.deed().audited(),
                place,
                "notice:" + id,
                Map.of(
                        "before",
                        before,
                        "after",
                        step.to().code(),
                        "said",
                        words.text(),
                        "expected",
                        words.expected()));
    }

    /** 为什么这个人不能走这一步；能走的为空。 */
    private @Nullable MonitoringProblem refusal(Who who, Notice notice) {
        if (!access.scope(who.permission()).contains(notice.place())) return MonitoringProblem.NOT_NOW;
        if (who == Who.FILER) return null;
        if (notice.authors().contains(Caller.current().id())) return MonitoringProblem.OWN_WORK;
        if (posts(notice.reviewer(), notice.place()).findAny().isEmpty()) return MonitoringProblem.NOT_NOW;
        return own(notice.reviewer(), notice.place(), notice.authors()) ? MonitoringProblem.OWN_WORK : null;
    }

    private static boolean own(String role, Assignment assignment) {
        return own(role, assignment.place(), assignment.authors());
    }

    /** 是不是自己填的：自己填过，或者这个角色只是受委托担任、委托的人填过。 */
    private static boolean own(String role, String place, List<Long> authors) {
        return authors.contains(Caller.current().id())
                || posts(role, place).allMatch(post -> !post.isOwn() && authors.contains(post.delegator()));
    }

    /** 任务的各级审核里，这个人在这里或上级担任的。 */
    private List<String> reviewers(Assignment assignment) {
        if (!access.scope(Permission.ASSIGNMENT_REVIEW).contains(assignment.place())) return List.of();
        return requirements.levels(assignment.id()).stream()
                .filter(role -> posts(role, assignment.place()).findAny().isPresent())
                .toList();
    }

    private static Stream<Post> posts(String role, String place) {
        return Caller.current().posts().stream()
                .filter(post -> post.role().code().equals(role) && place.startsWith(post.place()));
    }

    private static String filer() {
        return Caller.current().posts().stream()
                .map(post -> post.role())
                .filter(role -> role.permissions().contains(Permission.ASSIGNMENT_FILE))
                .findFirst()
                .map(role -> role.code())
                .orElse("");
    }
}
