package org.zhunsheng.server.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 改项目与改子项目都要先过的：够得到、没有关闭、版本还是看见的那一个。 */
@Component
class ProjectWriting {

    private final ProjectStore store;
    private final ProjectChangeStore changes;
    private final Access access;

    ProjectWriting(ProjectStore store, ProjectChangeStore changes, Access access) {
        this.store = store;
        this.changes = changes;
        this.access = access;
    }

    Scope scope() {
        return access.scope(Permission.PROJECT_WRITE);
    }

    /** 改得到的项目；够不到的与没有的一样，看得见却改不得的说清楚。 */
    @Transactional(readOnly = true)
    Project target(long id) {
        Project found = store.find(id, access.scope(Permission.PROJECT_READ))
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        access.require(Permission.PROJECT_WRITE, found.place());
        return found;
    }

    Project open(long id) {
        Project found = target(id);
        if (found.closedOn() != null) throw new Refused(ProjectProblem.CLOSED);
        return found;
    }

    /** 从此这个事务占住这个项目。 */
    void hold(Project project, int version) {
        if (!changes.touch(project.id(), version, scope())) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
    }

    static String name(String written) {
        String name = written.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > Project.LONGEST_NAME) throw new Refused(ProjectProblem.WRONG_NAME);
        return name;
    }

    /** 改名、关闭的日期：今天或以前。 */
    static LocalDate day(@Nullable LocalDate written) {
        if (written == null) throw new Refused(ProjectProblem.WRONG_DATE);
        if (written.isAfter(LocalDate.now())) throw new Refused(ProjectProblem.IN_THE_FUTURE);
        return written;
    }
}
