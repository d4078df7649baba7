package org.zhunsheng.server.campaign;

import static org.zhunsheng.server.campaign.AssignmentState.ADJUSTING;
import static org.zhunsheng.server.campaign.AssignmentState.ADJUSTMENT_RETURNED;
import static org.zhunsheng.server.campaign.AssignmentState.ADJUSTMENT_SUBMITTED;
import static org.zhunsheng.server.campaign.AssignmentState.APPROVED;
import static org.zhunsheng.server.campaign.AssignmentState.DRAFT;
import static org.zhunsheng.server.campaign.AssignmentState.OPEN;
import static org.zhunsheng.server.campaign.AssignmentState.RETURNED;
import static org.zhunsheng.server.campaign.AssignmentState.SUBMITTED;
import static org.zhunsheng.server.campaign.AssignmentState.WITHDRAWAL_REQUESTED;
import static org.zhunsheng.server.campaign.AssignmentState.WITHDRAWN;

import java.util.List;
import java.util.Optional;

/** 填报的状态表，只此一份：页面、接口、审计、文档（docs/campaigns.md）、测试都从这里来。 */
final class Transitions {

    static final List<Transition> ALL = List.of(
            new Transition(OPEN, Turn.ANY, Deed.START, DRAFT, Who.FILER),
            new Transition(DRAFT, Turn.ANY, Deed.SUBMIT, SUBMITTED, Who.FILER),
            new Transition(RETURNED, Turn.ANY, Deed.SUBMIT, SUBMITTED, Who.FILER),
            new Transition(SUBMITTED, Turn.FIRST, Deed.TAKE_BACK, DRAFT, Who.FILER),
            new Transition(SUBMITTED, Turn.BEFORE_LAST, Deed.PASS, SUBMITTED, Who.OTHER_REVIEWER),
            new Transition(SUBMITTED, Turn.LAST, Deed.PASS, APPROVED, Who.OTHER_REVIEWER),
            new Transition(SUBMITTED, Turn.AFTER_FIRST, Deed.RECALL, SUBMITTED, Who.PASSER),
            new Transition(SUBMITTED, Turn.ANY, Deed.RETURN, RETURNED, Who.REVIEWER),
            new Transition(APPROVED, Turn.ANY, Deed.CANCEL_APPROVAL, SUBMITTED, Who.MANAGER),
            new Transition(APPROVED, Turn.ANY, Deed.ADJUST, ADJUSTING, Who.FILER),
            new Transition(ADJUSTING, Turn.ANY, Deed.SUBMIT, ADJUSTMENT_SUBMITTED, Who.FILER),
            new Transition(ADJUSTMENT_RETURNED, Turn.ANY, Deed.SUBMIT, ADJUSTMENT_SUBMITTED, Who.FILER),
            new Transition(ADJUSTMENT_SUBMITTED, Turn.FIRST, Deed.TAKE_BACK, ADJUSTING, Who.FILER),
            new Transition(ADJUSTMENT_SUBMITTED, Turn.BEFORE_LAST, Deed.PASS, ADJUSTMENT_SUBMITTED, Who.OTHER_REVIEWER),
            new Transition(ADJUSTMENT_SUBMITTED, Turn.LAST, Deed.PASS, APPROVED, Who.OTHER_REVIEWER),
            new Transition(ADJUSTMENT_SUBMITTED, Turn.AFTER_FIRST, Deed.RECALL, ADJUSTMENT_SUBMITTED, Who.PASSER),
            new Transition(ADJUSTMENT_SUBMITTED, Turn.ANY, Deed.RETURN, ADJUSTMENT_RETURNED, Who.REVIEWER),
            new Transition(ADJUSTMENT_SUBMITTED, Turn.ANY, Deed.REJECT, APPROVED, Who.REVIEWER),
            new Transition(ADJUSTING, Turn.ANY, Deed.ABANDON, APPROVED, Who.FILER),
            new Transition(ADJUSTMENT_RETURNED, Turn.ANY, Deed.ABANDON, APPROVED, Who.FILER),
            new Transition(OPEN, Turn.ANY, Deed.REQUEST_WITHDRAWAL, WITHDRAWAL_REQUESTED, Who.FILER),
            new Transition(DRAFT, Turn.ANY, Deed.REQUEST_WITHDRAWAL, WITHDRAWAL_REQUESTED, Who.FILER),
            new Transition(RETURNED, Turn.ANY, Deed.REQUEST_WITHDRAWAL, WITHDRAWAL_REQUESTED, Who.FILER),
            new Transition(WITHDRAWAL_REQUESTED, Turn.ANY, Deed.AGREE, WITHDRAWN, Who.MANAGER),
            new Transition(WITHDRAWAL_REQUESTED, Turn.ANY, Deed.REFUSE, RETURNED, Who.MANAGER),
            new Transition(OPEN, Turn.ANY, Deed.EXTEND, OPEN, Who.MANAGER),
            new Transition(DRAFT, Turn.ANY, Deed.EXTEND, DRAFT, Who.MANAGER),
            new Transition(RETURNED, Turn.ANY, Deed.EXTEND, RETURNED, Who.MANAGER),
            new Transition(SUBMITTED, Turn.ANY, Deed.EXTEND, SUBMITTED, Who.MANAGER));

    private Transitions() {}

    /** 现在做这件事会到哪里；不能做的为空。 */
    static Optional<Transition> of(AssignmentState state, int level, int levels, Deed deed) {
        return ALL.stream()
                .filter(row -> row.deed() == deed && row.fits(state, level, levels))
                .findFirst();
    }
}
