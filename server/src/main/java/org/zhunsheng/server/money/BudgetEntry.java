package org.zhunsheng.server.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 一笔预算：年初预算或调整。
 *
 * @param year 预算年度
 * @param kind {@code initial} 或 {@code adjustment}
 * @param source 资金来源；没有写明的为空字
 * @param document 文号
 * @param amount 元；调减为负
 */
record BudgetEntry(
        long id,
        long projectId,
        @Nullable Long subProjectId,
        int year,
        String kind,
        LocalDate decidedOn,
        String source,
        String reason,
        String document,
        BigDecimal amount,
        int version) {

    static final String INITIAL = "initial";
    static final String ADJUSTMENT = "adjustment";
    static final int LONGEST_REASON = 200;
    static final int LONGEST_DOCUMENT = 100;

    public Amount money() {
        return new Amount(amount);
    }

    /** 记入审计的样子。 */
    static Map<String, String> words(BudgetWish it) {
        Long sub = it.subProject();
        return Map.of(
                "year", Integer.toString(it.year()),
                "kind", it.kind(),
                "day", it.day().toString(),
                "sub-project", sub == null ? "" : sub.toString(),
                "source", it.source(),
                "reason", it.reason(),
                "document", it.document(),
                "amount", it.amount().toPlainString());
    }

    BudgetWish wish() {
        return new BudgetWish(year, kind, decidedOn, subProjectId, source, reason, document, amount);
    }
}
