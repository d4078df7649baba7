package org.zhunsheng.server.review;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.campaign.Assignment;
import org.zhunsheng.server.campaign.Questions;
import org.zhunsheng.server.campaign.Remark;
import org.zhunsheng.server.campaign.Reviewing;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 提审核意见、回应、了结。提的、了结的是轮到审核的人，回应的还可以是单位。 */
@Component
class Threads implements Questions {

    private static final int LONGEST = 1000;

    private final ThreadStore store;
    private final Fillings fillings;
    private final Spots spots;
    private final Reviewing reviewing;
    private final Access access;
    private final Audit audit;

    Threads(ThreadStore store, Fillings fillings, Spots spots, Reviewing reviewing, Access access, Audit audit) {
        this.store = store;
        this.fillings = fillings;
        this.spots = spots;
        this.reviewing = reviewing;
        this.access = access;
        this.audit = audit;
    }

    private Scope seen() {
        return access.scope(Permission.ASSIGNMENT_READ);
    }

    @Transactional(readOnly = true)
    public List<ReviewThread> list(long assignment) {
        return store.list(assignment, seen());
    }

    @Transactional(readOnly = true)
    ReviewThread find(long id) {
        return store.find(id, seen()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 提一条。 */
    @Transactional
    ReviewThread ask(Assignment assignment, Remark remark) {
        if (!access.scope(Permission.ASSIGNMENT_REVIEW).contains(assignment.place()))
            throw new Refused(ServiceProblem.NOT_ALLOWED);
        if (!reviewing.hasTurn(assignment)) throw new Refused(ReviewProblem.NOT_NOW);
        if (!remark.isWhole()) throw new Refused(ReviewProblem.NO_TEXT);
        return find(add(assignment, form(assignment), remark));
    }

    private FilledForm form(Assignment assignment) {
        return fillings.read(fillings.ofAssignment(assignment.id()).id());
    }

    private long add(Assignment assignment, FilledForm form, Remark remark) {
        Remark named = spots.named(form, remark);
        long account = Caller.current().id();
        String role = reviewing.role(assignment);
        long id = store.add(assignment, named, role, account);
        store.say(id, ThreadAct.OPEN, named.text(), role, account);
        audit(ThreadAct.OPEN, role, assignment.place(), id, named.title(), named.text());
        return id;
    }

    /** 在一条之下说一句。 */
    @Transactional
    ReviewThread say(Assignment assignment, long id, int version, ThreadAct act, String text) {
        ReviewThread thread = find(id);
        boolean turn = reviewing.hasTurn(assignment);
        boolean unit = !act.byReviewer() && reviewing.files(assignment);
        if (!turn && !unit) throw new Refused(ServiceProblem.NOT_ALLOWED);
        boolean live = assignment.state().isUnderReview() || assignment.state().isWithUnit();
        if (!live || !act.fits(thread.state())) throw new Refused(ReviewProblem.NOT_NOW);
        String said = text.strip();
        if (said.length() > LONGEST || said.isEmpty() && act != ThreadAct.RESOLVE)
            throw new Refused(ReviewProblem.NO_TEXT);
        if (thread.version() != version || !store.move(thread, act.after(), seen()))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        String role = reviewing.role(assignment);
        store.say(id, act, said, role, Caller.current().id());
        audit(act, role, thread.place(), id, thread.title(), said);
        return find(id);
    }

    private void audit(ThreadAct act, String role, String place, long id, String title, String text) {
        audit.doneAs(role, act.audited(), place, "thread:" + id, Map.of("title", title, "text", text));
    }

    @Override
    @Transactional
    public Unsettled returning(Assignment assignment, List<Remark> asked) {
        FilledForm form = form(assignment);
        asked.forEach(remark -> add(assignment, form, remark));
        List<Remark> remarks = list(assignment.id()).stream()
                .filter(thread -> !thread.isSettled())
                .map(ReviewThread::remark)
                .toList();
        return new Unsettled(remarks, Spots.opened(form, remarks));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isUnsettled(long assignment) {
        return store.isUnsettled(assignment, seen());
    }
}
