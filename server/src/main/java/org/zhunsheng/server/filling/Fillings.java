package org.zhunsheng.server.filling;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 填报表：找、读。 */
@Component
public class Fillings {

    private final FillingStore store;
    private final CellStore cells;
    private final DivisionStore divisions;
    private final FrozenStore frozen;
    private final CarryStore carrying;
    private final Access access;
    private final Map<String, FillingKind> kinds;

    Fillings(
            FillingStore store,
            CellStore cells,
            DivisionStore divisions,
            FrozenStore frozen,
            CarryStore carrying,
            Access access,
            List<FillingKind> kinds) {
        this.store = store;
        this.cells = cells;
        this.divisions = divisions;
        this.frozen = frozen;
        this.carrying = carrying;
        this.access = access;
        this.kinds = kinds.stream().collect(Collectors.toMap(FillingKind::name, Function.identity()));
    }

    private Scope seen() {
        return access.scope(Permission.ASSIGNMENT_READ);
    }

    @Transactional(readOnly = true)
    public Filling find(long id) {
        return seen(id).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 看不见的、没有的为空。 */
    @Transactional(readOnly = true)
    Optional<Filling> seen(long id) {
        return store.find(id, seen()).or(() -> divisions.find(id, access.scope(Permission.ROW_FILE)));
    }

    /** 要改的表；处室的人凭自己的行看得见它。 */
    @Transactional(readOnly = true)
    Writable writable(long id, List<String> rows) {
        return store.writable(id, rows, Caller.current().id(), seen())
                .or(() -> divisions
                        .find(id, access.scope(Permission.ROW_FILE))
                        .map(filling -> new Writable(filling, false, rows.isEmpty() ? Map.of() : cells.rows(id, rows))))
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 填得了整张；处室的人只填得了自己的行。 */
    public boolean mayFile(Filling filling) {
        return access.scope(Permission.ASSIGNMENT_FILE).contains(filling.place());
    }

    /** 找到了的这张表，各格的范围：处室的人凭自己的行看得见它，范围就是这张表的位置。 */
    Scope reach(Filling filling) {
        Scope seen = seen();
        return seen.contains(filling.place()) ? seen : new Scope(List.of(filling.place()));
    }

    /** 有责任处室一栏的那一部分。 */
    String dividedSection(String kind) {
        return kind(kind).sections().stream()
                .filter(section ->
                        section.fields().stream().anyMatch(field -> field.name().equals(Divisions.FIELD)))
                .map(Section::name)
                .findFirst()
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
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

    /** 这个项目那一年的这种表，最近下达的一份；没有、看不见的为空。 */
    @Transactional(readOnly = true)
    public Optional<Filling> latest(String kind, long project, int year) {
        return store.latest(kind, project, year, seen());
    }

    @Transactional(readOnly = true)
    public FilledForm read(long id) {
        Filling filling = find(id);
        return new FilledForm(filling, kind(filling), cells.all(id, reach(filling)));
    }

    /** 这个项目那一年已批复的这种表，冻结时的样子；没有的为空。 */
    @Transactional(readOnly = true)
    public Optional<FilledForm> approved(String kind, long project, int year) {
        return frozen.approved(kind, project, year, seen()).map(one -> {
            Filling filling = find(one.filling());
            return new FilledForm(filling, kind(filling), one.cells());
        });
    }

    /** 一次终审通过：那时的样子，是哪一天。 */
    public record Approval(FilledForm form, OffsetDateTime at) {}

    /** 这个项目那一年的这种表，各次终审通过的，新的在前；没有、看不见的为空。 */
    @Transactional(readOnly = true)
    public List<Approval> approvals(String kind, long project, int year) {
        List<FrozenStore.Frozen> all = frozen.approvals(kind, project, year, seen());
        Map<Long, Filling> found = new HashMap<>();
        return all.stream()
                .map(one -> {
                    Filling filling = found.computeIfAbsent(one.filling(), this::find);
                    return new Approval(new FilledForm(filling, kind(filling), one.cells()), one.at());
                })
                .toList();
    }

    /** 这个项目或它的上年项目，最近一年提交过的同一种表，那时的样子；没有的为空。 */
    @Transactional(readOnly = true)
    public Optional<FilledForm> earlier(Filling filling) {
        return earlier(filling.kind(), filling.projectId(), filling.year());
    }

    /** 同上，那一年之前最近一年的。 */
    @Transactional(readOnly = true)
    public Optional<FilledForm> earlier(String kind, long project, int year) {
        return carrying.latest(kind, project, year, seen()).map(one -> {
            Filling then = find(one.id());
            return new FilledForm(then, kind(then), frozen.cells(one.content(), one.number()));
        });
    }

    /** 由处室填的各行。 */
    @Transactional(readOnly = true)
    public Set<String> divided(long id) {
        return divisions.rows(find(id).id(), access.scope(Permission.ROW_FILE)).stream()
                .map(DivisionRow::row)
                .collect(Collectors.toUnmodifiableSet());
    }

    FillingKind kind(Filling filling) {
        return kind(filling.kind());
    }

    private FillingKind kind(String name) {
        FillingKind kind = kinds.get(name);
        if (kind == null) throw new IllegalStateException("no kind " + name);
        return kind;
    }
}
