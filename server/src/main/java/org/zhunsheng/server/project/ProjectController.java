package org.zhunsheng.server.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.sheet.Days;

/** 看项目库的页面：清单、查找、一个项目。 */
@Controller
class ProjectController {

    private static final int PAGE = 50;

    private final Projects projects;
    private final Organizations organizations;

    ProjectController(Projects projects, Organizations organizations) {
        this.projects = projects;
        this.organizations = organizations;
    }

    @GetMapping("/projects")
    @Requires(Permission.PROJECT_READ)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String recurrent,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long after,
            Model page) {
        ProjectFilter filter = ProjectFilter.of(q, organization, kind, recurrent, state);
        page.addAttribute("filter", filter);
        page.addAttribute("recurrent", recurrent);
        page.addAttribute("state", state);
        page.addAttribute("lines", projects.list(filter, after, PAGE));
        page.addAttribute("within", organization == null ? null : organizations.find(organization));
        page.addAttribute("into", organization == null ? first() : organization);
        page.addAttribute("mayWrite", Caller.current().has(Permission.PROJECT_WRITE));
        return "projects";
    }

    /** 没有选机构的，导入到自己改得了项目的第一个机构之下。 */
    private static @Nullable Long first() {
        return Caller.current().posts().stream()
                .filter(post -> post.role().permissions().contains(Permission.PROJECT_WRITE))
                .map(Post::organization)
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/projects/{id:\\d{1,18}}")
    @Requires(Permission.PROJECT_READ)
    String show(@PathVariable long id, @RequestParam(defaultValue = "") String on, Model page) {
        return show(projects.show(id, Days.parse(on)), page);
    }

    static String show(ShownProject shown, Model page) {
        page.addAttribute("shown", shown);
        page.addAttribute("today", LocalDate.now());
        return "project";
    }
}
