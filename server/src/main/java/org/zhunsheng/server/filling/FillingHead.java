package org.zhunsheng.server.filling;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.project.Projects;

/** 填报表的每一页都要的：哪张表、哪个项目、这个人能不能填。 */
@Component
class FillingHead {

    private final Projects projects;
    private final Fillings fillings;
    private final Divisions divisions;
    private final Access access;
    private final List<Aside> asides;

    FillingHead(Projects projects, Fillings fillings, Divisions divisions, Access access, List<Aside> asides) {
        this.projects = projects;
        this.fillings = fillings;
        this.divisions = divisions;
        this.access = access;
        this.asides = asides;
    }

    /**
     * 项目。
     *
     * @param seen 看得见它；处室的人只知道名称
     */
    public record Head(long id, String name, boolean seen) {}

    boolean seesProject(Filling filling) {
        return access.scope(Permission.ASSIGNMENT_READ).contains(filling.place());
    }

    /** 一页要读的几样在一个事务里。{@code whole} 填得了整张，{@code may} 填得了几格。 */
    @Transactional(readOnly = true)
    void show(FilledForm form, Model page) {
        Filling filling = form.filling();
        boolean seen = seesProject(filling);
        long project = filling.projectId();
        String name = seen
                ? projects.find(project).name()
                : divisions.project(filling).orElse("");
        boolean whole = filling.open() && fillings.mayFile(filling);
        if (seen) asides.forEach(aside -> aside.show(form, page));
        page.addAttribute("form", form);
        page.addAttribute("it", filling);
        page.addAttribute("project", new Head(project, name, seen));
        page.addAttribute("whole", whole);
        page.addAttribute(
                "may", whole || filling.open() && !divisions.own(filling.id()).isEmpty());
    }
}
