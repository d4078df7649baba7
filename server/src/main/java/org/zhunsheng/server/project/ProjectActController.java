package org.zhunsheng.server.project;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.sheet.Days;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;

/** 项目页上可以做的事：改名、关闭、重开，子项目的加、改名、关闭、重开。 */
@Controller
class ProjectActController {

    private final ProjectChanges changes;
    private final SubProjects subProjects;
    private final Projects projects;

    ProjectActController(ProjectChanges changes, SubProjects subProjects, Projects projects) {
        this.changes = changes;
        this.subProjects = subProjects;
        this.projects = projects;
    }

    /** 一件事：做什么、填的值；出错时留在项目页上。 */
    private record Deed(String act, Map<String, String> typed, Supplier<Project> work) {}

    @PostMapping("/projects/{id:\\d{1,18}}/{act:rename|close|reopen}")
    @Requires(Permission.PROJECT_WRITE)
    String act(
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Supplier<Project> work = () -> switch (act) {
            case "rename" -> changes.rename(id, version, typed.getOrDefault("name", ""), Days.parse(typed.get("from")));
            case "close" -> changes.close(id, version, Days.parse(typed.get("from")));
            default -> changes.reopen(id, version);
        };
        return done(id, new Deed(act, typed, work), request, response, page);
    }

    @PostMapping("/projects/{id:\\d{1,18}}/sub-projects")
    @Requires(Permission.PROJECT_WRITE)
    String add(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Supplier<Project> work = () -> subProjects.add(id, version, typed.getOrDefault("name", ""));
        return done(id, new Deed("add", typed, work), request, response, page);
    }

    @PostMapping("/projects/{id:\\d{1,18}}/sub-projects/{sub:\\d{1,18}}/{act:rename|close|reopen}")
    @Requires(Permission.PROJECT_WRITE)
    String sub(
            @PathVariable long id,
            @PathVariable long sub,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Supplier<Project> work = () -> switch (act) {
            case "rename" -> subProjects.rename(id, version, sub, typed.getOrDefault("name", ""));
            case "close" -> subProjects.close(id, version, sub, Days.parse(typed.get("from")));
            default -> subProjects.reopen(id, version, sub);
        };
        return done(id, new Deed("sub-" + sub, typed, work), request, response, page);
    }

    private String done(long id, Deed deed, HttpServletRequest request, HttpServletResponse response, Model page) {
        try {
            return "redirect:/projects/" + deed.work().get().id() + "?done=" + deed.act();
        } catch (Refused refused) {
            if (!(refused.problem() instanceof ProjectProblem problem)) throw refused;
            var refusal = refused.refusal(Languages.of(request));
            response.setStatus(refusal.status());
            String field = problem == ProjectProblem.WRONG_DATE ? "from" : problem.field();
            page.addAttribute("broken", List.of(ErrorLine.of("#" + deed.act() + "-" + field, refusal)));
            page.addAttribute("act", deed.act());
            page.addAttribute("typed", deed.typed());
            return ProjectController.show(projects.show(id, null), page);
        }
    }
}
