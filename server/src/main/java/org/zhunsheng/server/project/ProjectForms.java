package org.zhunsheng.server.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.sheet.Days;
import org.zhunsheng.server.web.Refused;

/** 表单里的编码换成编号，再去新建、修改。 */
@Component
class ProjectForms {

    private final ProjectChanges changes;
    private final Projects projects;
    private final Organizations organizations;

    ProjectForms(ProjectChanges changes, Projects projects, Organizations organizations) {
        this.changes = changes;
        this.projects = projects;
        this.organizations = organizations;
    }

    @Transactional
    public Project create(ProjectForm form) {
        Organization unit = unit(form);
        Facts facts = facts(form, unit.place(), null);
        return changes.create(
                unit.id(),
                ProjectForm.text(form.code()),
                ProjectForm.text(form.name()),
                Extent.of(ProjectForm.text(form.extent())).orElse(Extent.PROJECT),
                facts);
    }

    private Organization unit(ProjectForm form) {
        Long id = form.organization();
        if (id != null) return organizations.find(id);
        return organizations
                .withCode(first(ProjectForm.text(form.unit())), "")
                .orElseThrow(() -> new Refused(ProjectProblem.NO_UNIT));
    }

    @Transactional
    public Project change(long id, int version, ProjectForm form) {
        ShownProject before = projects.show(id, null);
        return changes.change(id, version, facts(form, before.it().place(), before));
    }

    private Facts facts(ProjectForm form, String near, @Nullable ShownProject before) {
        return new Facts(
                ProjectForm.text(form.kind()),
                form.isRecurrent(),
                day(form.startsOn()),
                day(form.endsOn()),
                ProjectForm.text(form.audience()),
                link("parent", form.parent(), near, before, ProjectProblem.NO_PROJECT),
                link("predecessor", form.predecessor(), near, before, ProjectProblem.NO_PREDECESSOR),
                divisions(ProjectForm.text(form.divisions()), near, before));
    }

    static @Nullable LocalDate day(@Nullable String written) {
        String text = ProjectForm.text(written);
        if (text.isEmpty()) return null;
        LocalDate day = Days.parse(text);
        if (day == null) throw new Refused(ProjectProblem.WRONG_DATE);
        return day;
    }

    /** 没有写的，是不再指；从前指着范围之外的，写不出来，仍旧指着。 */
    private @Nullable Long link(
            String relation,
            @Nullable String written,
            String near,
            @Nullable ShownProject before,
            ProjectProblem none) {
        ProjectStore.Link known = before == null ? null : before.link(relation);
        String code = first(ProjectForm.text(written));
        if (code.isEmpty()) return known != null && known.code() == null ? known.id() : null;
        if (known != null && code.equals(known.code())) return known.id();
        return projects.withCode(code, near)
                .orElseThrow(() -> new Refused(none))
                .id();
    }

    private List<Long> divisions(String written, String near, @Nullable ShownProject before) {
        List<ProjectStore.Division> known = before == null ? List.of() : before.divisions();
        List<Long> ids = new ArrayList<>(known.stream()
                .filter(one -> one.code() == null)
                .map(ProjectStore.Division::id)
                .toList());
        for (String part : written.split("[、，,;；\\n]")) {
            String code = first(part.strip());
            if (!code.isEmpty()) ids.add(division(code, near, known));
        }
        return ids;
    }

    private long division(String code, String near, List<ProjectStore.Division> known) {
        return known.stream()
                .filter(one -> code.equals(one.code()))
                .map(ProjectStore.Division::id)
                .findFirst()
                .orElseGet(() -> organizations
                        .withCode(code, near)
                        .orElseThrow(() -> new Refused(ProjectProblem.NO_DIVISION))
                        .id());
    }

    /** 编码后面可以跟着名称。 */
    private static String first(String written) {
        return written.split("\\s+", 2)[0];
    }
}
