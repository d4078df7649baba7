package org.zhunsheng.server.filling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;

/** 责任处室填自己的行：哪几行是自己的，填好了确认。单位的人填得了整张，处室的人只有那几行。 */
@Component
class Divisions {

    /** 写着责任处室的那一栏；这一栏与行的加减由单位定。 */
    static final String FIELD = "division";

    private final Fillings fillings;
    private final DivisionStore store;
    private final Access access;
    private final Audit audit;
    private final List<RowConfirmation> beside;

    Divisions(Fillings fillings, DivisionStore store, Access access, Audit audit, List<RowConfirmation> beside) {
        this.fillings = fillings;
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.beside = beside;
    }

    private Scope mine() {
        return access.scope(Permission.ROW_FILE);
    }

    @Transactional(readOnly = true)
    List<DivisionRow> rows(long filling) {
        return store.rows(fillings.find(filling).id(), mine());
    }

    /** 自己处室的几行。 */
    @Transactional(readOnly = true)
    Set<String> own(long filling) {
        return rows(filling).stream()
                .filter(DivisionRow::mine)
                .map(DivisionRow::row)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** 都是自己处室的行的格；现在填得了的，改的人记下来。 */
    void require(Filling filling, List<Change> changes) {
        Set<String> own = own(filling.id());
        boolean all = changes.stream()
                .allMatch(one -> own.contains(one.row())
                        && !one.field().equals(Cell.ITSELF)
                        && !one.field().equals(FIELD));
        if (!all) throw new Refused(FillingProblem.NO_CELL);
        if (!store.author(filling.id())) throw new Refused(FillingProblem.CLOSED);
    }

    /** 确认这一行填好了。 */
    @Transactional
    void confirm(long id, String row) {
        Filling filling = fillings.find(id);
        if (!filling.open()) throw new Refused(FillingProblem.CLOSED);
        if (!own(id).contains(row)) throw new Refused(FillingProblem.NO_CELL);
        if (!store.confirm(id, row, Caller.current().id(), mine())) throw new Refused(FillingProblem.CLOSED);
        beside.forEach(one -> one.confirmed(filling, row));
        audit.done(Act.FILLING_CONFIRM, filling.place(), "filling:" + id, Map.of("row", row));
    }

    /** 看得见的一张表是哪个项目的。 */
    @Transactional(readOnly = true)
    Optional<String> project(Filling filling) {
        return store.project(filling.id());
    }
}
