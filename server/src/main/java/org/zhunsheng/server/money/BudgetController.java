package org.zhunsheng.server.money;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;

/** 预算的各笔：看、记一笔、更正一笔。 */
@Controller
@RequestMapping("/projects/{id:\\d{1,18}}/budget")
class BudgetController {

    private final ProjectMoney money;
    private final Budgets budgets;

    BudgetController(ProjectMoney money, Budgets budgets) {
        this.money = money;
        this.budgets = budgets;
    }

    @GetMapping
    @Requires(Permission.MONEY_READ)
    String list(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "sub-project", required = false) @Nullable Long subProject,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "0") long after,
            HttpServletRequest request,
            Model page) {
        Integer shown = year == null ? null : Integer.valueOf(MoneyController.year(year));
        page.addAttribute("unit", unit);
        return show(id, BudgetFilter.of(shown, subProject, source, kind), after, request, page);
    }

    private String show(long id, BudgetFilter filter, long after, HttpServletRequest request, Model page) {
        page.addAttribute("filter", filter);
        page.addAttribute("lines", budgets.list(id, filter, after, MoneyController.PAGE));
        String unit = String.valueOf(page.getAttribute("unit"));
        MoneyController.head(money.head(id, filter.year()), unit, request, page);
        return "budget";
    }

    @PostMapping
    @Requires(Permission.MONEY_WRITE)
    String add(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        return done(id, "add", typed, () -> budgets.add(id, BudgetForm.wish(typed)), request, response, page);
    }

    @PostMapping("/{entry:\\d{1,18}}")
    @Requires(Permission.MONEY_WRITE)
    String change(
            @PathVariable long id,
            @PathVariable long entry,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Supplier<BudgetEntry> work = () -> budgets.change(id, entry, version, BudgetForm.wish(typed));
        return done(id, "entry-" + entry, typed, work, request, response, page);
    }

    /** 做成的回到那一年；出错的留在这一页，所填的都在。 */
    private String done(
            long id,
            String act,
            Map<String, String> typed,
            Supplier<BudgetEntry> work,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            return "redirect:/projects/" + id + "/budget?year=" + work.get().year() + "&done=" + act;
        } catch (Refused refused) {
            if (!(refused.problem() instanceof MoneyProblem problem) || problem == MoneyProblem.CLOSED) throw refused;
            var refusal = refused.refusal(Languages.of(request));
            response.setStatus(refusal.status());
            page.addAttribute("broken", List.of(ErrorLine.of("#" + act + "-" + problem.field(), refusal)));
            page.addAttribute("act", act);
            page.addAttribute("typed", typed);
            return show(id, BudgetFilter.of(BudgetForm.year(typed), null, "", ""), 0, request, page);
        }
    }
}
