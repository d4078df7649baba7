package org.zhunsheng.server.survey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 设、改调查的表单；写错的留在原页，各栏的错一次说完。 */
@Controller
class SurveyFormController {

    private final SurveyList surveys;
    private final SurveyChanges changes;
    private final Organizations organizations;
    private final Projects projects;
    private final Access access;

    SurveyFormController(
            SurveyList surveys, SurveyChanges changes, Organizations organizations, Projects projects, Access access) {
        this.surveys = surveys;
        this.changes = changes;
        this.organizations = organizations;
        this.projects = projects;
        this.access = access;
    }

    @GetMapping("/surveys/new")
    @Requires(Permission.SURVEY_WRITE)
    String fresh(
            @RequestParam long organization,
            @RequestParam(required = false) @Nullable Long project,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String indicator,
            Model page) {
        access.require(Permission.SURVEY_WRITE, organizations.find(organization).place());
        return form(SurveyForm.fresh(organization, project, year, indicator), null, page);
    }

    @PostMapping("/surveys")
    @Requires(Permission.SURVEY_WRITE)
    String add(
            @RequestParam long organization,
            @RequestParam(required = false) @Nullable Long project,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        SurveyForm form = SurveyForm.of(organization, project, typed);
        return done(() -> changes.add(form), form, null, request, response, page);
    }

    @GetMapping("/surveys/{id:\\d{1,18}}/change")
    @Requires(Permission.SURVEY_WRITE)
    String change(@PathVariable long id, Model page) {
        Survey known = surveys.find(id);
        access.require(Permission.SURVEY_WRITE, known.place());
        if (!known.allows(SurveyDeed.CHANGE)) throw new Refused(SurveyProblem.NOT_NOW);
        return form(SurveyForm.of(known), known, page);
    }

    @PostMapping("/surveys/{id:\\d{1,18}}/change")
    @Requires(Permission.SURVEY_WRITE)
    String change(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Survey known = surveys.find(id);
        access.require(Permission.SURVEY_WRITE, known.place());
        SurveyForm form = SurveyForm.of(known.organizationId(), known.projectId(), typed);
        return done(() -> changes.change(id, version, form), form, known, request, response, page);
    }

    private String form(SurveyForm form, @Nullable Survey known, Model page) {
        page.addAttribute("form", form);
        page.addAttribute("known", known);
        page.addAttribute("owner", organizations.find(form.organization()));
        page.addAttribute("project", form.project() == null ? null : projects.find(form.project()));
        if (!page.containsAttribute("wrong")) page.addAttribute("wrong", Map.of());
        return "survey-form";
    }

    private String done(
            Supplier<Survey> work,
            SurveyForm form,
            @Nullable Survey known,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            return "redirect:/surveys/" + work.get().id() + "?done";
        } catch (Refused refused) {
            Language language = Languages.of(request);
            response.setStatus(refused.refusal(language).status());
            if (refused.problem() instanceof WrongSurvey wrong) {
                page.addAttribute(
                        "broken",
                        wrong.faults().stream().map(one -> line(one, language)).toList());
                page.addAttribute(
                        "wrong",
                        wrong.faults().stream()
                                .collect(Collectors.toMap(
                                        Fault::field, one -> said(one.row(), language), (one, other) -> one)));
            } else if (refused.problem() instanceof SurveyProblem)
                page.addAttribute("broken", List.of(ErrorLine.of("#year", refused.refusal(language))));
            else throw refused;
            return form(form, known, page);
        }
    }

    private static String said(ProblemRow row, Language language) {
        return language == Language.ZH ? row.zh() : row.en();
    }

    private static Map<String, String> line(Fault fault, Language language) {
        ProblemRow row = fault.row();
        return Map.of(
                "href",
                "#" + fault.field(),
                "subject",
                "",
                "sentence",
                said(row, language),
                "remedy",
                language == Language.ZH ? row.zhRemedy() : row.enRemedy(),
                "code",
                row.code());
    }
}
