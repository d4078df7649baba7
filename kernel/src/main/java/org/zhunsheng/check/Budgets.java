package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Funding;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.text.Money;

/** 表上的预算数：总额的年初与全年预算；总额没有填的，看各来源。 */
final class Budgets {

    private static final BigDecimal NEAR = new BigDecimal("0.01");

    private Budgets() {}

    /** 与 {@code yuan} 相差不到百分之一的预算数；没有时为 null。 */
    static @Nullable Money near(Form form, BigDecimal yuan) {
        Funding total = Execution.total(form);
        List<Funding> rows = total != null && of(total).findAny().isPresent() ? List.of(total) : form.funds();
        return rows.stream()
                .flatMap(Budgets::of)
                .filter(budget -> isNear(budget.yuan(), yuan))
                .findFirst()
                .orElse(null);
    }

    private static boolean isNear(BigDecimal budget, BigDecimal yuan) {
        return budget.subtract(yuan).abs().compareTo(budget.multiply(NEAR)) <= 0;
    }

    private static Stream<Money> of(Funding row) {
        return Stream.of(row.initialBudget(), row.annualBudget())
                .map(Fact::value)
                .filter(Objects::nonNull)
                .filter(budget -> budget.signum() > 0);
    }
}
