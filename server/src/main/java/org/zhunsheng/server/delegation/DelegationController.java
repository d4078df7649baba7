package org.zhunsheng.server.delegation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.access.SignedIn;
import org.zhunsheng.server.sheet.Days;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;

/** 委托审核的页面：委托出去的、受委托的，新的委托，提前结束。 */
@Controller
class DelegationController {

    private static final String PATH = "/my-account/delegations";

    private final Delegations delegations;
    private final Clock clock;

    DelegationController(Delegations delegations, Clock clock) {
        this.delegations = delegations;
        this.clock = clock;
    }

    /** 页面上的一行：{@code mine} 是委托出去的，{@code other} 是对方。 */
    public record Line(
            long id,
            boolean mine,
            String other,
            String role,
            String organization,
            LocalDate from,
            LocalDate until,
            String reason,
            String state) {}

    /** 委托出去的 given，受委托的 received。 */
    public record Part(String name, List<Line> lines) {}

    private Part part(String name, boolean mine) {
        return new Part(
                name,
                delegations.list().stream()
                        .map(this::line)
                        .filter(line -> line.mine() == mine)
                        .toList());
    }

    private Line line(Delegation it) {
        boolean mine = it.delegator() == Caller.current().id();
        return new Line(
                it.id(),
                mine,
                mine ? it.deputyName() : it.delegatorName(),
                it.role(),
                it.organization(),
                it.firstDay(),
                it.lastDay(),
                it.reason(),
                it.state(clock.instant()));
    }

    @GetMapping(PATH)
    @SignedIn
    String list(Model page) {
        page.addAttribute("held", delegations.held());
        page.addAttribute("parts", List.of(part("given", true), part("received", false)));
        return "delegations";
    }

    /** 新的委托要刚刚确认过身份，填之前就问。 */
    @GetMapping(PATH + "/new")
    @Requires(value = Permission.ASSIGNMENT_REVIEW, fresh = true)
    String form(@RequestParam long grant, Model page) {
        return form(grant, Map.of("from", LocalDate.now().toString()), page);
    }

    private String form(long grant, Map<String, String> typed, Model page) {
        page.addAttribute("held", delegations.held(grant));
        page.addAttribute("deputies", delegations.deputies(grant));
        page.addAttribute("days", delegations.mostDays());
        page.addAttribute("typed", typed);
        return "delegation-form";
    }

    @PostMapping(PATH)
    @Requires(value = Permission.ASSIGNMENT_REVIEW, fresh = true)
    String create(
            @RequestParam long grant,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Wish wish = new Wish(
                grant,
                typed.getOrDefault("deputy", ""),
                day(typed, "from"),
                day(typed, "until"),
                typed.getOrDefault("reason", ""));
        try {
            delegations.create(wish);
            return "redirect:" + PATH + "?done";
        } catch (Refused refused) {
            if (!(refused.problem() instanceof DelegationProblem problem) || problem == DelegationProblem.NOT_YOURS)
                throw refused;
            response.setStatus(problem.row().status());
            page.addAttribute(
                    "broken", List.of(ErrorLine.of("#" + problem.field(), problem.refusal(Languages.of(request)))));
            page.addAttribute("wrong", problem.field());
            return form(grant, typed, page);
        }
    }

    /** 空的是没有写；写得认不出的，不当没有写。 */
    private static @Nullable LocalDate day(Map<String, String> typed, String field) {
        String written = typed.getOrDefault(field, "");
        if (written.isBlank()) return null;
        LocalDate day = Days.parse(written);
        if (day == null) return LocalDate.EPOCH; // 早于今天：期间不对
        return day;
    }

    @PostMapping(PATH + "/{delegation:\\d{1,18}}/end")
    @SignedIn
    String end(@PathVariable long delegation) {
        delegations.end(delegation);
        return "redirect:" + PATH + "?ended";
    }
}
