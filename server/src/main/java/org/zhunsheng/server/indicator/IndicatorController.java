package org.zhunsheng.server.indicator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 指标库的页面：清单、查找、一个指标、对它做的事。 */
@Controller
class IndicatorController {

    private static final int PAGE = 50;
    private static final int MOST = 500;

    private final Indicators indicators;
    private final IndicatorChanges changes;

    IndicatorController(Indicators indicators, IndicatorChanges changes) {
        this.indicators = indicators;
        this.changes = changes;
    }

    @GetMapping("/indicators")
    @Requires(Permission.INDICATOR_READ)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String level1,
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String mine,
            @RequestParam(defaultValue = "0") long after,
            Model page) {
        IndicatorFilter filter = IndicatorFilter.of(q, reach, level1, direction, state, mine);
        page.addAttribute("filter", filter);
        page.addAttribute("lines", indicators.list(filter, after, PAGE));
        page.addAttribute("groups", IndicatorGroups.all());
        page.addAttribute("directions", Direction.values());
        page.addAttribute("states", IndicatorState.values());
        page.addAttribute("owner", owner());
        page.addAttribute("reviews", Caller.current().has(Permission.INDICATOR_REVIEW));
        return "indicators";
    }

    /** 写到自己写得了的第一个机构。 */
    static @Nullable Long owner() {
        return Caller.current().posts().stream()
                .filter(post -> post.role().permissions().contains(Permission.INDICATOR_WRITE))
                .map(Post::organization)
                .findFirst()
                .orElse(null);
    }

    /** 一次通过选中的几个。 */
    @PostMapping("/indicators/pass")
    @Requires(Permission.INDICATOR_REVIEW)
    String pass(@RequestParam(defaultValue = "") List<Long> chosen) {
        if (chosen.size() > MOST) throw new Refused(ServiceProblem.WRONG_REQUEST);
        return "redirect:/indicators?mine=yes&passed=" + changes.pass(chosen);
    }

    @GetMapping("/indicators/{id:\\d{1,18}}")
    @Requires(Permission.INDICATOR_READ)
    String show(@PathVariable long id, Model page) {
        Indicator it = indicators.find(id);
        page.addAttribute("it", it);
        page.addAttribute("versions", indicators.versions(it));
        page.addAttribute("deeds", changes.possible(it));
        return "indicator";
    }

    @PostMapping("/indicators/{id:\\d{1,18}}/{act:pass|return|withdraw}")
    @Requires({Permission.INDICATOR_REVIEW, Permission.INDICATOR_WRITE})
    String act(
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String opinion,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        IndicatorDeed deed = IndicatorDeed.of(act).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        try {
            return "redirect:/indicators/"
                    + changes.move(id, version, deed, opinion).id() + "?done=" + act;
        } catch (Refused refused) {
            if (!(refused.problem() instanceof IndicatorProblem problem)) throw refused;
            var refusal = refused.refusal(Languages.of(request));
            response.setStatus(refusal.status());
            page.addAttribute("broken", List.of(ErrorLine.of("#" + act + "-" + problem.field(), refusal)));
            page.addAttribute("act", act);
            page.addAttribute("typed", opinion);
            return show(id, page);
        }
    }
}
