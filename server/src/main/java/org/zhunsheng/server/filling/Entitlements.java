package org.zhunsheng.server.filling;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.project.Projects;

/** 当前的人在一张填报表上填得了什么；看不见的与没有的，回答相同。 */
@Component
public class Entitlements {

    private final Fillings fillings;
    private final Divisions divisions;
    private final FillingHead head;
    private final Projects projects;

    Entitlements(Fillings fillings, Divisions divisions, FillingHead head, Projects projects) {
        this.fillings = fillings;
        this.divisions = divisions;
        this.head = head;
        this.projects = projects;
    }

    @Transactional(readOnly = true)
    public Entitlement of(long id) {
        FilledForm form = fillings.read(id);
        Filling filling = form.filling();
        String project = head.seesProject(filling)
                ? projects.find(filling.projectId()).name()
                : divisions.project(filling).orElse("");
        return new Entitlement(form, project, fillings.mayFile(filling), divisions.own(id));
    }
}
