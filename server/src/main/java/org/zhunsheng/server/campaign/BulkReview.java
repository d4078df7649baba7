package org.zhunsheng.server.campaign;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.web.Refusable;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 成批审核：先试一试，再一份一份地做；一份做不成，不妨碍别的。 */
@Component
class BulkReview {

    /** 一次至多几份：每一份各是一个事务。 */
    static final int MOST = 200;

    private final ReviewQueueStore store;
    private final Assignments assignments;
    private final Moves moves;

    BulkReview(ReviewQueueStore store, Assignments assignments, Moves moves) {
        this.store = store;
        this.assignments = assignments;
        this.moves = moves;
    }

    /**
     * 选中的一份。
     *
     * @param version 看见的那一版：别人先动过的，不做
     */
    record Chosen(long id, int version) {}

    /**
     * 一份的结果。
     *
     * @param version 做了之后的版本；没有做成的是看见的
     * @param problem 为什么做不成；做成了、可以做的为 null
     */
    record Outcome(
            long id,
            int version,
            String project,
            String unit,
            @Nullable Refusable problem) {

        public boolean done() {
            return problem == null;
        }
    }

    @Transactional(readOnly = true)
    List<ReviewLine> page(@Nullable Long campaign, String words, long after, int limit) {
        return store.page(campaign, words, after, limit);
    }

    @Transactional(readOnly = true)
    List<ReviewQueueStore.Pending> campaigns() {
        return store.campaigns();
    }

    /** 试一试：什么也不改。 */
    List<Outcome> trial(List<Chosen> chosen, Deed deed) {
        return each(chosen, one -> moves.trial(one.id(), one.version(), deed));
    }

    /** 一份一个事务。 */
    List<Outcome> move(List<Chosen> chosen, Deed deed, String said) {
        Opinion opinion = new Opinion(said, List.of(), null);
        return each(chosen, one -> moves.move(one.id(), one.version(), deed, opinion));
    }

    private List<Outcome> each(List<Chosen> chosen, Consumer<Chosen> work) {
        if (chosen.isEmpty() || chosen.size() > MOST) throw new Refused(CampaignProblem.NONE_CHOSEN);
        return chosen.stream().distinct().map(one -> outcome(one, work)).toList();
    }

    private Outcome outcome(Chosen one, Consumer<Chosen> work) {
        try {
            work.accept(one);
            Assignment now = assignments.find(one.id());
            return new Outcome(one.id(), now.version(), now.project(), now.unit(), null);
        } catch (Refused refused) {
            Refusable problem = refused.problem();
            if (problem == null) throw refused;
            if (problem == ServiceProblem.NOT_FOUND) return new Outcome(one.id(), one.version(), "", "", problem);
            Assignment now = assignments.find(one.id());
            return new Outcome(one.id(), one.version(), now.project(), now.unit(), problem);
        }
    }
}
