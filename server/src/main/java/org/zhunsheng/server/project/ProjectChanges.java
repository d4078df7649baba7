package org.zhunsheng.server.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.intake.Content;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 改项目：新建、修改、改名、关闭、重开，都记入审计。 */
@Component
class ProjectChanges {

    private final ProjectWriting writing;
    private final ProjectChangeStore changes;
    private final Projects projects;
    private final Organizations organizations;
    private final Access access;
    private final Audit audit;

    ProjectChanges(
            ProjectWriting writing,
            ProjectChangeStore changes,
            Projects projects,
            Organizations organizations,
            Access access,
            Audit audit) {
        this.writing = writing;
        this.changes = changes;
        this.projects = projects;
        this.organizations = organizations;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    Project create(long organization, String code, String name, Extent extent, Facts facts) {
        changes.oneAtATime();
        unit(organization);
        if (!code.matches(Content.Code.PATTERN)) throw new Refused(ProjectProblem.WRONG_CODE);
        String known = ProjectWriting.name(name);
        facts.check();
        try {
            long id = changes.add(organization, code, known, extent);
            LocalDate from = facts.startsOn();
            changes.putName(id, known, from == null ? Project.BEGINNING : from);
            changes.settleName(id, writing.scope());
            put(id, facts, new Facts("", false, null, null, "", null, null, List.of()));
            Project made = projects.find(id);
            record(Act.PROJECT_CREATE, made, Map.of("code", code, "name", known, "extent", extent.code()));
            return made;
        } catch (DuplicateKeyException taken) {
            throw new Refused(
                    String.valueOf(taken.getMessage()).contains("projects_whole")
                            ? ProjectProblem.WHOLE_TAKEN
                            : ProjectProblem.CODE_TAKEN);
        }
    }

    /** 可以有项目的机构；够不到的与没有的一样。 */
    private void unit(long id) {
        Organization unit = reachable(id);
        if (!List.of("bureau", "department", "unit").contains(unit.kind()))
            throw new Refused(ProjectProblem.NOT_A_UNIT);
        if (unit.closedOn() != null) throw new Refused(ProjectProblem.UNIT_CLOSED);
    }

    private Organization reachable(long id) {
        Organization found = organizations.find(id);
        if (!access.scope(Permission.PROJECT_WRITE).contains(found.place()))
            throw new Refused(ServiceProblem.NOT_FOUND);
        return found;
    }

    @Transactional
    Project change(long id, int version, Facts facts) {
        changes.oneAtATime();
        Project before = writing.open(id);
        facts.check();
        Facts known = Facts.of(projects.show(id, null));
        writing.hold(before, version);
        put(id, facts, known);
        record(Act.PROJECT_CHANGE, before, facts.differences(known));
        return projects.find(id);
    }

    /** 新指向的才核对：从前别人指好的，可能在自己的范围之外，照旧留着。 */
    private void put(long id, Facts facts, Facts before) {
        changes.put(id, facts, writing.scope());
        facts.divisions().stream()
                .filter(division -> !before.divisions().contains(division))
                .forEach(this::division);
        changes.divisions(id, facts.divisions(), writing.scope());
        Long parent = facts.parent();
        if (!Objects.equals(parent, before.parent())) {
            if (parent != null) parent(id, parent);
            changes.link(id, "parent", parent, writing.scope());
        }
        Long predecessor = facts.predecessor();
        if (!Objects.equals(predecessor, before.predecessor())) {
            if (predecessor != null) other(id, predecessor);
            changes.link(id, "predecessor", predecessor, writing.scope());
        }
    }

    private void division(long id) {
        Organization division = reachable(id);
        if (!division.kind().equals("division") || division.closedOn() != null)
            throw new Refused(ProjectProblem.NOT_A_DIVISION);
    }

    private void parent(long id, long parent) {
        other(id, parent);
        if (changes.hasParent(parent)) throw new Refused(ProjectProblem.PARENT_LEVEL);
        if (changes.hasChildren(id)) throw new Refused(ProjectProblem.HAS_CHILDREN);
    }

    private void other(long id, long other) {
        projects.find(other);
        if (id == other) throw new Refused(ProjectProblem.ITSELF);
    }

    @Transactional
    Project rename(long id, int version, String name, @Nullable LocalDate from) {
        Project before = writing.open(id);
        String wanted = ProjectWriting.name(name);
        LocalDate day = ProjectWriting.day(from);
        writing.hold(before, version);
        changes.putName(id, wanted, day);
        changes.settleName(id, writing.scope());
        record(Act.PROJECT_RENAME, before, Map.of("from", day.toString(), "before", before.name(), "after", wanted));
        return projects.find(id);
    }

    @Transactional
    Project close(long id, int version, @Nullable LocalDate on) {
        Project before = writing.open(id);
        LocalDate day = ProjectWriting.day(on);
        writing.hold(before, version);
        changes.close(id, day, writing.scope());
        record(Act.PROJECT_CLOSE, before, Map.of("on", day.toString()));
        return projects.find(id);
    }

    @Transactional
    Project reopen(long id, int version) {
        Project before = writing.target(id);
        writing.hold(before, version);
        try {
            changes.close(id, null, writing.scope());
        } catch (DuplicateKeyException taken) {
            throw new Refused(ProjectProblem.WHOLE_TAKEN);
        }
        record(Act.PROJECT_REOPEN, before, Map.of("closed", String.valueOf(before.closedOn())));
        return projects.find(id);
    }

    private void record(Act act, Project project, Map<String, ?> detail) {
        audit.done(act, project.place(), "project:" + project.id(), detail);
    }
}
