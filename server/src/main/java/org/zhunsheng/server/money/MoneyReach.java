package org.zhunsheng.server.money;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 看、改一个项目的预算与支付之前：够得到没有。够不到的与没有的一样，看得见却改不得的说清楚。 */
@Component
class MoneyReach {

    private final Projects projects;
    private final Access access;

    MoneyReach(Projects projects, Access access) {
        this.projects = projects;
        this.access = access;
    }

    Scope scope() {
        return access.scope(Permission.MONEY_READ);
    }

    Scope writing() {
        return access.scope(Permission.MONEY_WRITE);
    }

    @Transactional(readOnly = true)
    Project read(long project) {
        return seen(projects.find(project));
    }

    /** 找到了的项目，它的钱也看得见。 */
    Project seen(Project found) {
        if (!scope().contains(found.place())) throw new Refused(ServiceProblem.NOT_FOUND);
        return found;
    }

    boolean writable(Project project) {
        return project.closedOn() == null && writing().contains(project.place());
    }

    @Transactional(readOnly = true)
    Project write(long project) {
        Project found = read(project);
        access.require(Permission.MONEY_WRITE, found.place());
        if (found.closedOn() != null) throw new Refused(MoneyProblem.CLOSED);
        return found;
    }
}
