package org.zhunsheng.server.campaign;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.web.Refused;

/** 填报的表有人改了：还没有开始的就此开始，改的人记下来，以后不能审核通过它。各种任务的表在改之前先来问。 */
@Component
public class Editing {

    private final Assignments assignments;
    private final Moves moves;
    private final MoveStore store;
    private final Access access;

    Editing(Assignments assignments, Moves moves, MoveStore store, Access access) {
        this.assignments = assignments;
        this.moves = moves;
        this.store = store;
        this.access = access;
    }

    /** 现在不能改的、不是填报的人，拒绝；与改动在同一个事务里。 */
    @Transactional
    public Assignment edited(long id) {
        store.hold(id, access.scope(Permission.ASSIGNMENT_FILE));
        Assignment it = assignments.find(id);
        access.require(Permission.ASSIGNMENT_FILE, it.place());
        if (!it.state().isWithUnit()) throw new Refused(CampaignProblem.NOT_NOW);
        if (it.state() == AssignmentState.OPEN) return moves.move(id, it.version(), Deed.START, Opinion.NONE);
        boolean held = store.author(id, Caller.current().id(), access.scope(Permission.ASSIGNMENT_FILE));
        if (!held) throw new Refused(CampaignProblem.NOT_NOW);
        return assignments.find(id);
    }
}
