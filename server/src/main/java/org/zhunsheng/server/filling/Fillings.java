package org.zhunsheng.server.filling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 填报表：找、读。 */
@Component
public class Fillings {

    private final FillingStore store;
    private final CellStore cells;
    private final FrozenStore frozen;
    private final Access access;
    private final Map<String, FillingKind> kinds;

    Fillings(FillingStore store, CellStore cells, FrozenStore frozen, Access access, List<FillingKind> kinds) {
        this.store = store;
        this.cells = cells;
        this.frozen = frozen;
        this.access = access;
        this.kinds = kinds.stream().collect(Collectors.toMap(FillingKind::name, Function.identity()));
    }

    private Scope seen() {
        return access.scope(Permission.ASSIGNMENT_READ);
    }

    @Transactional(readOnly = true)
    public Filling find(long id) {
        return store.find(id, seen()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 可以填这张表的人找它；看得见而不能填的，不许。 */
    @Transactional(readOnly = true)
    public Filling findToWrite(long id) {
        Filling filling = find(id);
        access.require(Permission.ASSIGNMENT_FILE, filling.place());
        return filling;
    }

    @Transactional(readOnly = true)
    public Filling ofAssignment(long assignment) {
        return store.ofAssignment(assignment, seen()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    public FilledForm read(long id) {
        Filling filling = find(id);
        return new FilledForm(filling, kind(filling), cells.all(id, seen()));
    }

    /** 这个项目那一年已批复的这种表，冻结时的样子；没有的为空。 */
    @Transactional(readOnly = true)
    public Optional<FilledForm> approved(String kind, long project, int year) {
        return frozen.approved(kind, project, year, seen()).map(one -> {
            Filling filling = find(one.filling());
            return new FilledForm(filling, kind(filling), one.cells());
        });
    }

    FillingKind kind(Filling filling) {
        FillingKind kind = kinds.get(filling.kind());
        if (kind == null) throw new IllegalStateException("no kind " + filling.kind());
        return kind;
    }
}
