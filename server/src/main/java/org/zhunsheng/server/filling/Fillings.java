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
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 填报表：找、开始、读、关上与打开。 */
@Component
public class Fillings {

    private final FillingStore store;
    private final CellStore cells;
    private final Projects projects;
    private final Access access;
    private final Map<String, FillingKind> kinds;

    Fillings(FillingStore store, CellStore cells, Projects projects, Access access, List<FillingKind> kinds) {
        this.store = store;
        this.cells = cells;
        this.projects = projects;
        this.access = access;
        this.kinds = kinds.stream().collect(Collectors.toMap(FillingKind::name, Function.identity()));
    }

    private Scope seen() {
        return access.scope(Permission.FILLING_READ);
    }

    @Transactional(readOnly = true)
    public Filling find(long id) {
        return store.find(id, seen()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 可以填这张表的人找它；看得见而不能填的，不许。 */
    @Transactional(readOnly = true)
    public Filling findToWrite(long id) {
        Filling filling = find(id);
        access.require(Permission.FILLING_WRITE, filling.place());
        return filling;
    }

    @Transactional(readOnly = true)
    public Optional<Filling> find(long project, String kind, int year, int round) {
        return store.find(project, kind, year, round, seen());
    }

    /** 开始填一张表；已经开始的就是那一张。 */
    @Transactional
    public Filling begin(long project, String kind, int year, int round, String scheme) {
        if (!kinds.containsKey(kind)) throw new Refused(ServiceProblem.NOT_FOUND);
        Project it = projects.find(project);
        access.require(Permission.FILLING_WRITE, it.place());
        store.add(project, kind, year, round, scheme);
        return find(project, kind, year, round).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    public FilledForm read(long id) {
        Filling filling = find(id);
        return new FilledForm(filling, kind(filling), cells.all(id, seen()));
    }

    FillingKind kind(Filling filling) {
        FillingKind kind = kinds.get(filling.kind());
        if (kind == null) throw new IllegalStateException("no kind " + filling.kind());
        return kind;
    }

    /** 不能再填：送审了。 */
    @Transactional
    public void close(long id) {
        if (!store.open(id, false, access.scope(Permission.FILLING_WRITE)))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
    }
}
