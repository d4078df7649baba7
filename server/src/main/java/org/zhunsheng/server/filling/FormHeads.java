package org.zhunsheng.server.filling;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.project.Projects;

/** 一张填报表的表头：项目、主管部门、实施单位。2019 年的表仍用 2019 年的名称。 */
@Component
public class FormHeads {

    private final Projects projects;
    private final Organizations organizations;
    private final DepartmentStore departments;

    FormHeads(Projects projects, Organizations organizations, DepartmentStore departments) {
        this.projects = projects;
        this.organizations = organizations;
        this.departments = departments;
    }

    @Transactional(readOnly = true)
    public FormHead of(Filling filling) {
        return of(filling, projects.find(filling.projectId()));
    }

    /** 同上，已经找到了的项目。 */
    @Transactional(readOnly = true)
    public FormHead of(Filling filling, Project project) {
        return of(project, LocalDate.of(filling.year(), 12, 31));
    }

    /** 一个项目在那一天的各个名称。 */
    @Transactional(readOnly = true)
    public FormHead of(Project project, LocalDate day) {
        long unit = project.organizationId();
        String name =
                organizations.nameOn(unit, day).orElse(organizations.find(unit).name());
        String department = departments.name(unit, day).orElse(name);
        return new FormHead(projects.nameOn(project, day), department, name, period(project));
    }

    private static String period(Project project) {
        if (project.startsOn() == null && project.endsOn() == null) return "";
        return Objects.toString(project.startsOn(), "") + "—" + Objects.toString(project.endsOn(), "");
    }
}
