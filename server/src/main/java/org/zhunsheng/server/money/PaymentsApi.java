package org.zhunsheng.server.money;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.intake.Batches;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 支付的接口：翻页看，一批一批地交；凭证认出已有的，再交一次什么也不改。 */
@RestController
@RequestMapping("/api/v1/projects/{id}/payments")
class PaymentsApi {

    private final Payments payments;

    PaymentsApi(Payments payments) {
        this.payments = payments;
    }

    /**
     * 一页；合计是筛选之下的全部。
     *
     * @param next 下一页的 {@code after}
     */
    record Page(
            List<Payment> items,
            long count,
            BigDecimal total,
            @Nullable Long next) {}

    @GetMapping
    @Requires(Permission.MONEY_READ)
    Page list(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Long subProject,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > BudgetApi.MOST) throw new Refused(ServiceProblem.WRONG_REQUEST);
        Payments.Page page = payments.list(id, PaymentFilter.of(year, subProject, source, month, until), after, limit);
        return new Page(page.payments(), page.total().count(), page.total().amount(), page.next());
    }

    /**
     * 一笔支付，整笔写；金额为元，退款为负。
     *
     * @param year 预算年度；不写的为支付日期的年份
     * @param line 分录号；不写的为 1
     * @param subProject 子项目的名称
     */
    record Wanted(
            @Nullable LocalDate day,
            @Nullable String voucher,
            @Nullable Integer line,
            @Nullable Integer year,
            @Nullable BigDecimal amount,
            @Nullable String payee,
            @Nullable String purpose,
            @Nullable String subProject,
            @Nullable String source) {

        Map<String, String> cells() {
            Map<String, String> cells = new HashMap<>();
            cells.put("day", text(day));
            cells.put("voucher", text(voucher));
            cells.put("line", text(line));
            cells.put("year", text(year));
            cells.put("amount", amount == null ? "" : amount.toPlainString());
            cells.put("payee", text(payee));
            cells.put("purpose", text(purpose));
            cells.put("subProject", text(subProject));
            cells.put("source", text(source));
            return cells;
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }

    /** 一批。 */
    record Batch(@Nullable List<@Nullable Wanted> payments) {}

    /** 几笔新的、改动的、不变的、有问题的，与每一笔的结果。 */
    record Answer(long added, long changed, long unchanged, long problems, List<Batches.Outcome> rows) {

        static Answer of(List<Batches.Outcome> rows) {
            return new Answer(
                    count(rows, "new"), count(rows, "changed"), count(rows, "unchanged"), count(rows, "problem"), rows);
        }

        private static long count(List<Batches.Outcome> rows, String outcome) {
            return rows.stream().filter(row -> row.outcome().equals(outcome)).count();
        }
    }

    @PostMapping
    @Requires(Permission.MONEY_WRITE)
    Answer add(@PathVariable long id, @RequestBody Batch batch, HttpServletRequest request) {
        List<@Nullable Wanted> wanted = batch.payments() == null ? List.of() : batch.payments();
        if (wanted.stream().anyMatch(Objects::isNull)) throw new Refused(ServiceProblem.WRONG_REQUEST);
        List<Map<String, String>> rows =
                wanted.stream().map(one -> Objects.requireNonNull(one).cells()).toList();
        return Answer.of(payments.add(id, rows, Languages.of(request)));
    }
}
