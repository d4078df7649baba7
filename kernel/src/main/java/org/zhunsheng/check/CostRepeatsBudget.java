package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Funding;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.Quantity;

/** F12 成本指标就是预算数。 */
public final class CostRepeatsBudget implements Check {

    private static final BigDecimal NEAR = new BigDecimal("0.01");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.INDICATORS, Need.TARGETS, Need.FUNDS);
    }

    @Override
    public String basis() {
        return "池州 2022 年度自评表的实例（≤90万元）";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);

        for (Row row : filing.rows()) {
            Target target = row.indicator().target().value();
            Quantity quantity = target == null ? null : target.quantity();
            if (row.dimension() != Dimension.COST || quantity == null || target instanceof Target.AtLeast) continue;
            BigDecimal cost = quantity.in("元");
            Money budget = cost == null || quantity.unit().isEmpty() ? null : equalBudget(filing, cost);
            if (budget == null) continue;
            findings.at(row.at(IndicatorField.TARGET))
                    .row(row)
                    .expected("分解到单位的成本")
                    .put("budget", budget.yuan())
                    .found(row.targetShown());
        }
        return findings.list();
    }

    /** 与成本相差不到百分之一的预算数；总额没有填的，看各来源。 */
    private static @Nullable Money equalBudget(Filing filing, BigDecimal cost) {
        Funding total = Execution.total(filing.form());
        List<Funding> rows = total != null && budgets(total).anyMatch(budget -> budget.signum() > 0)
                ? List.of(total)
                : filing.form().funds();
        Stream<Money> budgets = rows.stream().flatMap(CostRepeatsBudget::budgets);
        return budgets.filter(budget -> budget.signum() > 0)
                .filter(budget -> budget.yuan()
                                .subtract(cost)
                                .abs()
                                .compareTo(budget.yuan().multiply(NEAR))
                        <= 0)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Money> budgets(Funding row) {
        return Stream.of(row.initialBudget(), row.annualBudget())
                .map(Fact::value)
                .filter(java.util.Objects::nonNull);
    }
}
