package org.zhunsheng.server.filling;

import java.util.Optional;
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

    /** 看不见的为空。 */
    @Transactional(readOnly = true)
    public Optional<Entitlement> of(long id) {
        return fillings.seen(id).map(filling -> {
            String project = head.seesProject(filling)
                    ? projects.find(filling.projectId()).name()
                    : divisions.project(filling).orElse("");
            return new Entitlement(fillings.read(id), project, fillings.mayFile(filling), divisions.own(id));
        });
    }
}
