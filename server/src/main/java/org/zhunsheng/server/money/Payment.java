package org.zhunsheng.server.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一笔支付：凭证里的一条分录。
 *
 * @param year 预算年度；早于支付日期的年份的是结转
 * @param subProject 子项目的名称
 * @param unit 单位在支付那一天的名称
 * @param amount 元；退款为负
 */
record Payment(
        long id,
        int year,
        LocalDate paidOn,
        String voucher,
        int line,
        String payee,
        String purpose,
        @Nullable Long subProjectId,
        @Nullable String subProject,
        String source,
        String unit,
        BigDecimal amount,
        int version) {

    static final int LONGEST_TEXT = 200;
    static final int LONGEST_VOUCHER = 50;

    public Amount money() {
        return new Amount(amount);
    }

    public boolean isRefund() {
        return amount.signum() < 0;
    }

    /** 用的是往年的预算。 */
    public boolean isCarriedOver() {
        return year < paidOn.getYear();
    }
}
