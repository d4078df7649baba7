package org.zhunsheng.server.history;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 看、收一个项目的历史自评表之前：够得到没有。看得见填报的看得见，能填报的能收；项目关闭了也可以收，表本来是往年的。 */
@Component
class HistoryReach {

    private final Projects projects;
    private final Access access;

    HistoryReach(Projects projects, Access access) {
        this.projects = projects;
        this.access = access;
    }

    Scope seen() {
        return access.scope(Permission.ASSIGNMENT_READ);
    }

    Scope writing() {
        return access.scope(Permission.ASSIGNMENT_FILE);
    }

    boolean isWritable(Project project) {
        return writing().contains(project.place());
    }

    @Transactional(readOnly = true)
    Project read(long project) {
        Project found = projects.find(project);
        if (!seen().contains(found.place())) throw new Refused(ServiceProblem.NOT_FOUND);
        return found;
    }

    @Transactional(readOnly = true)
    Project write(long project) {
        Project found = read(project);
        access.require(Permission.ASSIGNMENT_FILE, found.place());
        return found;
    }
}
