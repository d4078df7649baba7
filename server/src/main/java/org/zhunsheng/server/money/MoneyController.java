package org.zhunsheng.server.money;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 看一个项目的钱：合计，点每个数到它的各笔支付。 */
@Controller
@RequestMapping("/projects/{id:\\d{1,18}}")
class MoneyController {

    static final int PAGE = 50;

    private final ProjectMoney money;
    private final Payments payments;

    MoneyController(ProjectMoney money, Payments payments) {
        this.money = money;
        this.payments = payments;
    }

    @GetMapping("/money")
    @Requires(Permission.MONEY_READ)
    String summary(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String unit,
            HttpServletRequest request,
            Model page) {
        int shown = year == null ? money.latest(id) : year(year);
        page.addAttribute("summary", money.summary(id, shown));
        head(id, shown, unit, request, page);
        return "money";
    }

    @GetMapping("/payments")
    @Requires(Permission.MONEY_READ)
    String payments(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "sub-project", required = false) @Nullable Long subProject,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "0") long after,
            HttpServletRequest request,
            Model page) {
        PaymentFilter filter = PaymentFilter.of(year == null ? null : year(year), subProject, source, month, until);
        page.addAttribute("filter", filter);
        page.addAttribute("lines", payments.list(id, filter, after, PAGE));
        head(id, filter.year(), unit, request, page);
        return "payments";
    }

    static int year(int year) {
        if (year < 2000 || year > 2099) throw new Refused(ServiceProblem.WRONG_REQUEST);
        return year;
    }

    private void head(long id, @Nullable Integer year, String unit, HttpServletRequest request, Model page) {
        head(money.head(id, year), unit, request, page);
    }

    static void head(ProjectMoney.Head head, String unit, HttpServletRequest request, Model page) {
        page.addAttribute("head", head);
        page.addAttribute("unit", unit.equals("wan") ? "wan" : null);
        page.addAttribute("sources", new SourceWords(Languages.of(request)));
    }
}
