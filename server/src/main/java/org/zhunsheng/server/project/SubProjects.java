package org.zhunsheng.server.project;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 改子项目：加、改名、关闭、重开；版本是项目的版本。 */
@Component
class SubProjects {

    private final ProjectWriting writing;
    private final SubProjectStore store;
    private final Projects projects;
    private final Audit audit;

    SubProjects(ProjectWriting writing, SubProjectStore store, Projects projects, Audit audit) {
        this.writing = writing;
        this.store = store;
        this.projects = projects;
        this.audit = audit;
    }

    @Transactional
    Project add(long project, int version, String name) {
        Project before = writing.open(project);
        String wanted = ProjectWriting.name(name);
        writing.hold(before, version);
        try {
            SubProject added = store.add(project, wanted);
            return recorded(before, Map.of("sub-project", added.id(), "added", wanted));
        } catch (DuplicateKeyException taken) {
            throw new Refused(ProjectProblem.SUB_TAKEN);
        }
    }

    @Transactional
    Project rename(long project, int version, long id, String name) {
        Project before = writing.open(project);
        SubProject known = open(project, id);
        String wanted = ProjectWriting.name(name);
        writing.hold(before, version);
        try {
            store.put(project, id, wanted, null, writing.scope());
        } catch (DuplicateKeyException taken) {
            throw new Refused(ProjectProblem.SUB_TAKEN);
        }
        return recorded(before, Map.of("sub-project", id, "before", known.name(), "after", wanted));
    }

    @Transactional
    Project close(long project, int version, long id, @Nullable LocalDate on) {
        Project before = writing.open(project);
        SubProject known = open(project, id);
        LocalDate day = ProjectWriting.day(on);
        writing.hold(before, version);
        store.put(project, id, known.name(), day, writing.scope());
        return recorded(before, Map.of("sub-project", id, "closed", day.toString()));
    }

    @Transactional
    Project reopen(long project, int version, long id) {
        Project before = writing.open(project);
        SubProject known = find(project, id);
        writing.hold(before, version);
        store.put(project, id, known.name(), null, writing.scope());
        return recorded(before, Map.of("sub-project", id, "reopened", String.valueOf(known.closedOn())));
    }

    private SubProject find(long project, long id) {
        return store.find(project, id, writing.scope()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    private SubProject open(long project, long id) {
        SubProject found = find(project, id);
        if (found.closedOn() != null) throw new Refused(ProjectProblem.CLOSED);
        return found;
    }

    private Project recorded(Project project, Map<String, ?> detail) {
        audit.done(Act.PROJECT_CHANGE, project.place(), "project:" + project.id(), detail);
        return projects.find(project.id());
    }
}
