package org.zhunsheng.server.figure;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Languages;

/** 有哪些数据项、一个机构那一年各是多少；打开一个数，看它由哪几条记录数出。 */
@Controller
class FigureController {

    private static final int PAGE = 50;

    private final Figures figures;
    private final FigurePlans plans;
    private final OpenedFigures opened;
    private final Organizations organizations;

    FigureController(Figures figures, FigurePlans plans, OpenedFigures opened, Organizations organizations) {
        this.figures = figures;
        this.plans = plans;
        this.opened = opened;
        this.organizations = organizations;
    }

    @GetMapping("/figures")
    @Requires({Permission.REGISTER_READ, Permission.REGISTER_DEFINE})
    String list(
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") long after,
            HttpServletRequest request,
            Model page) {
        Organization unit = unit(organization);
        int shown = year(year);
        Figures.Page found = figures.list(unit == null ? "" : unit.place(), after, PAGE);
        page.addAttribute("lines", found);
        page.addAttribute("values", values(found, unit, shown));
        page.addAttribute("unit", unit);
        page.addAttribute("year", Integer.toString(shown));
        Long owner = unit != null && figures.mayDefine(unit.place()) ? unit.id() : null;
        page.addAttribute("owner", owner);
        page.addAttribute("taken", figures.codes(owner));
        page.addAttribute("builtIn", FigureDefinitions.builtIn());
        page.addAttribute("ready", owner == null ? 0 : plans.ready(owner).size());
        page.addAttribute("language", Languages.of(request));
        return "figures";
    }

    private Map<Long, Counted> values(Figures.Page found, @Nullable Organization unit, int year) {
        if (unit == null) return Map.of();
        List<Long> ids = found.shown().stream()
                .filter(one -> figures.sees(one, unit.place()))
                .map(KnownFigure::id)
                .toList();
        return figures.values(ids, unit.id(), year);
    }

    /** 没有写的，凭看记录、设立的权限的第一个机构。 */
    private @Nullable Organization unit(@Nullable Long organization) {
        Long wanted = organization == null ? first() : organization;
        return wanted == null ? null : organizations.find(wanted);
    }

    private static @Nullable Long first() {
        return Caller.current().posts().stream()
                .filter(post -> post.role().permissions().contains(Permission.REGISTER_READ)
                        || post.role().permissions().contains(Permission.REGISTER_DEFINE))
                .map(Post::organization)
                .findFirst()
                .orElse(null);
    }

    private static int year(@Nullable Integer year) {
        return year == null || year < OpenedFigures.FIRST || year > OpenedFigures.LAST
                ? LocalDate.now().getYear()
                : year;
    }

    /** 打开一个数。 */
    @GetMapping("/figures/{id:\\d{1,18}}")
    @Requires({Permission.REGISTER_READ, Permission.REGISTER_DEFINE})
    String open(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") long after,
            HttpServletRequest request,
            Model page) {
        KnownFigure figure = figures.find(id);
        Organization unit = unit(organization);
        int shown = year(year);
        page.addAttribute("it", figure);
        page.addAttribute("year", Integer.toString(shown));
        page.addAttribute("language", Languages.of(request));
        page.addAttribute("unit", unit);
        if (unit != null) {
            var opening = opened.open(figure, unit, shown);
            page.addAttribute("opened", opening);
            page.addAttribute("parts", opened.parts(figure));
            page.addAttribute("rows", opened.rows(opening, after, PAGE, Languages.of(request)));
        }
        return "figure";
    }
}
