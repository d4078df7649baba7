package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.Quantity;

/** F12 成本指标就是预算数。 */
public final class CostRepeatsBudget implements Check {

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
            Money budget = cost == null || quantity.unit().isEmpty() ? null : Budgets.near(filing.form(), cost);
            if (budget == null) continue;
            findings.at(row.at(IndicatorField.TARGET))
                    .row(row)
                    .expected("分解到单位的成本")
                    .put("budget", budget.yuan())
                    .found(row.targetShown());
        }
        return findings.list();
    }
}
