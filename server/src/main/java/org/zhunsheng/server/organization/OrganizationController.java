package org.zhunsheng.server.organization;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.sheet.Days;

/** 看机构的页面：我的范围、查找、一个机构。 */
@Controller
class OrganizationController {

    static final int PAGE = 50;

    private final Organizations organizations;

    OrganizationController(Organizations organizations) {
        this.organizations = organizations;
    }

    @GetMapping("/organizations")
    @Requires(Permission.ORGANIZATION_READ)
    String roots(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") long after, Model page) {
        page.addAttribute("q", q.strip());
        if (q.isBlank()) page.addAttribute("lines", organizations.roots(after, PAGE));
        else {
            Found found = organizations.search(q, after, PAGE);
            page.addAttribute("lines", found.lines());
            page.addAttribute("paths", found.paths());
        }
        return "organizations";
    }

    @GetMapping("/organizations/{id:\\d{1,18}}")
    @Requires(Permission.ORGANIZATION_READ)
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "0") long after,
            Model page) {
        return show(organizations.show(id, Days.parse(on), after, PAGE), page);
    }

    static String show(Shown shown, Model page) {
        page.addAttribute("shown", shown);
        page.addAttribute("today", LocalDate.now());
        return "organization";
    }
}
