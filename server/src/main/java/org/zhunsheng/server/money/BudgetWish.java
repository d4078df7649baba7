package org.zhunsheng.server.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.web.Refused;

/** 要记的一笔预算，单看自己已经核对过。 */
record BudgetWish(
        int year,
        String kind,
        LocalDate day,
        @Nullable Long subProject,
        String source,
        String reason,
        String document,
        BigDecimal amount) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

    /** 缺的、写得不对的，拒绝；说明是哪一栏。 */
    static BudgetWish of(
            @Nullable Integer year,
            @Nullable String kind,
            @Nullable LocalDate day,
            @Nullable Long subProject,
            @Nullable String source,
            @Nullable String reason,
            @Nullable String document,
            @Nullable BigDecimal amount) {
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) throw new Refused(MoneyProblem.WRONG_YEAR);
        String known = BudgetEntry.ADJUSTMENT.equals(kind) ? BudgetEntry.ADJUSTMENT : BudgetEntry.INITIAL;
        if (day == null || day.isAfter(LocalDate.now())) throw new Refused(MoneyProblem.WRONG_DAY);
        if (amount == null
                || amount.abs().compareTo(MOST) >= 0
                || amount.stripTrailingZeros().scale() > 2) throw new Refused(MoneyProblem.WRONG_AMOUNT);
        if (known.equals(BudgetEntry.INITIAL) && amount.signum() < 0) throw new Refused(MoneyProblem.WRONG_AMOUNT);
        String from = text(source);
        if (!from.isEmpty() && Source.of(from).isEmpty()) throw new Refused(MoneyProblem.NO_SOURCE);
        String why = text(reason);
        String number = text(document);
        if (why.length() > BudgetEntry.LONGEST_REASON
                || number.length() > BudgetEntry.LONGEST_DOCUMENT
                || known.equals(BudgetEntry.ADJUSTMENT) && (why.isEmpty() || number.isEmpty()))
            throw new Refused(MoneyProblem.WRONG_REASON);
        return new BudgetWish(year, known, day, subProject, from, why, number, amount.setScale(2));
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }
}
