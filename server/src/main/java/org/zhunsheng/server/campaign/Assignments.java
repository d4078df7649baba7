package org.zhunsheng.server.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 看填报。看不见的与没有的，回答相同。 */
@Component
public class Assignments {

    private final AssignmentStore store;
    private final MoveStore moves;
    private final Access access;

    Assignments(AssignmentStore store, MoveStore moves, Access access) {
        this.store = store;
        this.moves = moves;
        this.access = access;
    }

    private Scope scope() {
        return access.scope(Permission.ASSIGNMENT_READ);
    }

    @Transactional(readOnly = true)
    public Assignment find(long id) {
        return store.find(id, scope()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 这个项目那一年为了这件事要填的，最近下达的一份。 */
    @Transactional(readOnly = true)
    Optional<Assignment> ofProject(String code, int year, Purpose purpose) {
        return store.ofProject(code, year, purpose, scope());
    }

    @Transactional(readOnly = true)
    List<Assignment> list(AssignmentFilter filter, long after, int limit) {
        return store.list(filter, scope(), store.key(after, scope()), limit);
    }

    @Transactional(readOnly = true)
    List<Move> moves(long id) {
        return moves.list(id, scope());
    }
}
