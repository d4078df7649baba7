package org.zhunsheng.server.filling;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.project.Projects;

/** 填报表的每一页都要的：哪张表、哪个项目、这个人能不能填。 */
@Component
class FillingHead {

    private final Projects projects;
    private final Access access;

    FillingHead(Projects projects, Access access) {
        this.projects = projects;
        this.access = access;
    }

    void show(FilledForm form, Model page) {
        Filling filling = form.filling();
        page.addAttribute("form", form);
        page.addAttribute("it", filling);
        page.addAttribute("project", projects.find(filling.projectId()));
        page.addAttribute(
                "may",
                filling.open() && access.scope(Permission.ASSIGNMENT_FILE).contains(filling.place()));
    }
}
