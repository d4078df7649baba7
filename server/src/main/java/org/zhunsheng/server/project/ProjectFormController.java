package org.zhunsheng.server.project;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;

/** 新建与修改项目的表单。做不成的留在原页，填好的还在，错在哪里写在最上面。 */
@Controller
class ProjectFormController {

    private final ProjectForms forms;
    private final Projects projects;
    private final ProjectWriting writing;
    private final Organizations organizations;

    ProjectFormController(ProjectForms forms, Projects projects, ProjectWriting writing, Organizations organizations) {
        this.forms = forms;
        this.projects = projects;
        this.writing = writing;
        this.organizations = organizations;
    }

    @GetMapping("/projects/new")
    @Requires(Permission.PROJECT_WRITE)
    String fresh(@RequestParam(required = false) @Nullable Long organization, Model page) {
        return form(ProjectForm.empty(organization), null, page);
    }

    private String form(ProjectForm form, @Nullable ShownProject known, Model page) {
        Long unit =
                known == null ? form.organization() : Long.valueOf(known.it().organizationId());
        page.addAttribute("form", form);
        page.addAttribute("known", known);
        page.addAttribute("within", unit == null ? null : organizations.find(unit));
        return "project-form";
    }

    @PostMapping("/projects")
    @Requires(Permission.PROJECT_WRITE)
    String create(ProjectForm form, HttpServletRequest request, HttpServletResponse response, Model page) {
        return done("created", () -> forms.create(form), form, null, request, response, page);
    }

    @GetMapping("/projects/{id:\\d{1,18}}/change")
    @Requires(Permission.PROJECT_WRITE)
    String change(@PathVariable long id, Model page) {
        writing.target(id);
        ShownProject shown = projects.show(id, null);
        page.addAttribute("version", shown.it().version());
        return form(ProjectForm.of(shown), shown, page);
    }

    @PostMapping("/projects/{id:\\d{1,18}}/change")
    @Requires(Permission.PROJECT_WRITE)
    String change(
            @PathVariable long id,
            @RequestParam int version,
            ProjectForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        page.addAttribute("version", version);
        writing.target(id);
        ShownProject shown = projects.show(id, null);
        return done("changed", () -> forms.change(id, version, form), form, shown, request, response, page);
    }

    private String done(
            String what,
            Supplier<Project> work,
            ProjectForm form,
            @Nullable ShownProject known,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            return "redirect:/projects/" + work.get().id() + "?done=" + what;
        } catch (Refused refused) {
            if (!(refused.problem() instanceof ProjectProblem problem)) throw refused;
            var refusal = refused.refusal(Languages.of(request));
            response.setStatus(refusal.status());
            page.addAttribute("broken", List.of(ErrorLine.of("#" + problem.field(), refusal)));
            return form(form, known, page);
        }
    }
}
