package org.zhunsheng.server.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 改机构：新建、改名、移动、停用、恢复，都带日期，都记入审计。 */
@Component
class Changes {

    static final String CODE = "[0-9A-Za-z][0-9A-Za-z._-]{0,31}";
    static final int LONGEST_NAME = 200;

    /** 停不掉时，至多说出几个下级的名字。 */
    private static final int NAMED = 10;

    private final OrganizationStore store;
    private final ChangeStore changes;
    private final Access access;
    private final Audit audit;

    Changes(OrganizationStore store, ChangeStore changes, Access access, Audit audit) {
        this.store = store;
        this.changes = changes;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    Organization create(long parent, String kind, String code, String name, @Nullable LocalDate from) {
        changes.oneAtATime();
        Organization above = open(parent);
        Kind wanted = Kind.of(kind).orElseThrow(() -> new Refused(OrganizationProblem.WRONG_KIND));
        if (!wanted.under(above.kindOf())) throw new Refused(OrganizationProblem.WRONG_KIND);
        if (!code.matches(CODE)) throw new Refused(OrganizationProblem.WRONG_CODE);
        LocalDate day = day(from);
        try {
            long id = changes.add(parent, wanted, code, name(name));
            changes.putName(id, name(name), day);
            changes.putParent(id, parent, day);
            changes.putTerms(new Long[] {id});
            Organization made = target(id);
            record(Act.ORGANIZATION_CREATE, made, day, Map.of("code", code, "name", made.name(), "kind", kind));
            return made;
        } catch (DuplicateKeyException taken) {
            throw new Refused(OrganizationProblem.CODE_TAKEN);
        }
    }

    @Transactional
    Organization rename(long id, int version, String name, @Nullable LocalDate from) {
        Organization before = target(id);
        LocalDate day = day(from);
        changes.putName(id, name(name), day);
        if (!changes.rename(id, version, scope())) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        changes.putTerms(new Long[] {id});
        record(Act.ORGANIZATION_RENAME, before, day, Map.of("before", before.name(), "after", name(name)));
        return target(id);
    }

    @Transactional
    Organization move(long id, int version, long parent, @Nullable LocalDate from) {
        changes.oneAtATime();
        Organization before = movable(id);
        Organization above = open(parent);
        if (before.contains(above)) throw new Refused(OrganizationProblem.INTO_ITSELF);
        if (!before.kindOf().under(above.kindOf())) throw new Refused(OrganizationProblem.WRONG_KIND);
        LocalDate day = day(from);
        if (changes.lastMove(id).filter(last -> last.isAfter(day)).isPresent())
            throw new Refused(OrganizationProblem.BEFORE_THE_LAST);
        try {
            if (!changes.move(id, version, parent, scope())) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        } catch (DuplicateKeyException taken) {
            throw new Refused(OrganizationProblem.CODE_TAKEN);
        }
        changes.putParent(id, parent, day);
        Organization moved = target(id);
        record(Act.ORGANIZATION_MOVE, moved, day, Map.of("before", before.place(), "after", moved.place()));
        return moved;
    }

    @Transactional
    Organization close(long id, int version, @Nullable LocalDate on) {
        changes.oneAtATime();
        Organization before = movable(id);
        LocalDate day = day(on);
        List<String> open = store.openChildren(id, NAMED + 1);
        if (!open.isEmpty()) throw new Refused(new Naming(OrganizationProblem.OPEN_CHILDREN, some(open)));
        if (!changes.close(id, version, day, scope())) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        record(Act.ORGANIZATION_CLOSE, before, day, Map.of());
        return target(id);
    }

    private static String some(List<String> names) {
        String listed = String.join("、", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? listed + " …" : listed;
    }

    @Transactional
    Organization reopen(long id, int version, @Nullable LocalDate on) {
        Organization before = movable(id);
        Long parent = before.parentId();
        if (parent != null
                && store.find(parent, access.scope(Permission.ORGANIZATION_READ))
                        .filter(above -> above.closedOn() != null)
                        .isPresent()) throw new Refused(OrganizationProblem.CLOSED);
        LocalDate day = day(on);
        if (!changes.close(id, version, null, scope())) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        record(Act.ORGANIZATION_REOPEN, before, day, Map.of("closed", String.valueOf(before.closedOn())));
        return target(id);
    }

    /** 新的上级，由编码找：先在要移动的机构所在的地区找，那里没有的才看别处。 */
    @Transactional(readOnly = true)
    long parent(long id, String code) {
        String region = target(id).region();
        List<Organization> known = store.withCode(code.strip(), scope());
        return known.stream()
                .filter(one -> one.place().startsWith(region))
                .findFirst()
                .or(() -> known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty())
                .orElseThrow(() -> new Refused(OrganizationProblem.NO_PARENT))
                .id();
    }

    private Scope scope() {
        return access.scope(Permission.ORGANIZATION_WRITE);
    }

    /** 改得到的机构；够不到的与没有的一样。 */
    Organization target(long id) {
        Organization found = store.find(id, scope()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        access.require(Permission.ORGANIZATION_WRITE, found.place());
        return found;
    }

    private Organization movable(long id) {
        Organization found = target(id);
        if (found.parentId() == null) throw new Refused(OrganizationProblem.INSTALLATION_STAYS);
        return found;
    }

    private Organization open(long parent) {
        Organization found = target(parent);
        if (found.closedOn() != null) throw new Refused(OrganizationProblem.CLOSED);
        return found;
    }

    private static String name(String written) {
        String name = written.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) throw new Refused(OrganizationProblem.WRONG_NAME);
        return name;
    }

    private static LocalDate day(@Nullable LocalDate written) {
        if (written == null) throw new Refused(OrganizationProblem.WRONG_DATE);
        if (written.isAfter(LocalDate.now())) throw new Refused(OrganizationProblem.IN_THE_FUTURE);
        return written;
    }

    private void record(Act act, Organization it, LocalDate day, Map<String, String> detail) {
        Map<String, String> all = new LinkedHashMap<>(detail);
        all.put("date", day.toString());
        audit.done(act, it.place(), "organization:" + it.id(), all);
    }
}
