package org.zhunsheng.server.goal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.project.Projects;

/** 填目标时从指标库选的一页。 */
@Controller
@RequestMapping("/fillings/{id:\\d{1,18}}/library")
class GoalLibraryController {

    private static final int PAGE = 50;

    private final GoalLibrary picking;
    private final Projects projects;

    GoalLibraryController(GoalLibrary picking, Projects projects) {
        this.picking = picking;
        this.projects = projects;
    }

    @GetMapping
    @Requires(Permission.ASSIGNMENT_FILE)
    String look(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String level1,
            @RequestParam(defaultValue = "0") long after,
            Model page) {
        FilledForm form = picking.form(id);
        page.addAttribute("form", form);
        page.addAttribute("it", form.filling());
        page.addAttribute("project", projects.find(form.filling().projectId()));
        page.addAttribute("rows", form.rows(GoalForm.INDICATORS));
        page.addAttribute(
                "groups",
                Goals.scheme(form.filling()).groups().stream()
                        .map(Scheme.Group::name)
                        .toList());
        page.addAttribute("q", q);
        page.addAttribute("level1", level1);
        page.addAttribute("lines", picking.usable(form.filling(), q, level1, after, PAGE));
        return "goal-library";
    }

    @PostMapping
    @Requires(Permission.ASSIGNMENT_FILE)
    String take(@PathVariable long id, @RequestParam long indicator, @RequestParam(defaultValue = "") String row) {
        String into = picking.take(id, indicator, row);
        return "redirect:/fillings/" + id + "/" + GoalForm.INDICATORS + "?done=1#c." + into + ".target";
    }
}
