package org.zhunsheng.server.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 预算的接口。 */
@RestController
@RequestMapping("/api/v1/projects/{id}/budget")
class BudgetApi {

    static final int MOST = 200;

    private final Budgets budgets;
    private final ProjectMoney money;

    BudgetApi(Budgets budgets, ProjectMoney money) {
        this.budgets = budgets;
        this.money = money;
    }

    /**
     * 一页，连同那一年的合计。
     *
     * @param outcome 执行的情形：{@code normal}、{@code no-budget}、{@code zero-budget}、{@code over-budget}、{@code net-refund}
     * @param rate 执行率，百分数；没有的为空
     */
    record Answer(
            int year,
            BigDecimal initial,
            BigDecimal adjustments,
            BigDecimal adjusted,
            BigDecimal executed,
            String outcome,
            @Nullable String rate,
            List<BudgetEntry> items,
            @Nullable Long next) {}

    @GetMapping
    @Requires(Permission.MONEY_READ)
    Answer list(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) throw new Refused(ServiceProblem.WRONG_REQUEST);
        int shown = year == null ? money.latest(id) : MoneyController.year(year);
        MoneySummary.Line total = money.summary(id, shown).total();
        Budgets.Page page = budgets.list(id, BudgetFilter.of(shown, null, "", ""), after, limit);
        String rate = total.rate().percent();
        return new Answer(
                shown,
                total.initial().yuan(),
                total.adjustments().yuan(),
                total.adjusted().yuan(),
                total.executed().yuan(),
                total.rate().outcome().code(),
                rate.isEmpty() ? null : rate,
                page.entries(),
                page.next());
    }

    /** 要记的一笔；更正时整笔再写一遍。 */
    record Wanted(
            @Nullable Integer year,
            @Nullable String kind,
            @Nullable LocalDate day,
            @Nullable Long subProject,
            @Nullable String source,
            @Nullable String reason,
            @Nullable String document,
            @Nullable BigDecimal amount) {

        BudgetWish wish() {
            return BudgetWish.of(year, kind, day, subProject, source, reason, document, amount);
        }
    }

    @PostMapping
    @Requires(Permission.MONEY_WRITE)
    ResponseEntity<BudgetEntry> add(@PathVariable long id, @RequestBody Wanted wanted) {
        return answer(HttpStatus.CREATED, budgets.add(id, wanted.wish()));
    }

    @PutMapping("/{entry}")
    @Requires(Permission.MONEY_WRITE)
    ResponseEntity<BudgetEntry> change(
            @PathVariable long id,
            @PathVariable long entry,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Wanted wanted) {
        if (seen.isEmpty()) throw new Refused(MoneyProblem.VERSION_MISSING);
        if (!seen.matches("\"\\d{1,9}\"")) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        int version = Integer.parseInt(seen.substring(1, seen.length() - 1));
        return answer(HttpStatus.OK, budgets.change(id, entry, version, wanted.wish()));
    }

    private static ResponseEntity<BudgetEntry> answer(HttpStatus status, BudgetEntry entry) {
        return ResponseEntity.status(status).eTag("\"" + entry.version() + "\"").body(entry);
    }
}
