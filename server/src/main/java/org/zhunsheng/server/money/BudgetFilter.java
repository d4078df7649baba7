package org.zhunsheng.server.money;

import org.jspecify.annotations.Nullable;

/**
 * 看哪些预算；各项都空的是全部。
 *
 * @param subProject 子项目；0 是没有写明的
 * @param source 资金来源；同 {@link PaymentFilter}
 * @param kind {@code initial} 或 {@code adjustment}
 */
record BudgetFilter(@Nullable Integer year, @Nullable Long subProject, String source, String kind) {

    static BudgetFilter of(@Nullable Integer year, @Nullable Long subProject, String source, String kind) {
        PaymentFilter plain = PaymentFilter.of(year, subProject, source, "", "");
        boolean known = kind.equals(BudgetEntry.INITIAL) || kind.equals(BudgetEntry.ADJUSTMENT);
        return new BudgetFilter(year, subProject, plain.source(), known ? kind : "");
    }

    /** 数据库里的写法；不限的为 null。 */
    String @Nullable [] sourceCodes() {
        return new PaymentFilter(year, subProject, source, "", null).sourceCodes();
    }
}
