package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.text.Money;

/** B05 执行总额大于预算总额。 */
public final class RateAbove100 implements Check {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.FUNDS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        FundRow total = FundRow.total(filing.form());
        Money budget = total == null ? null : total.budget();
        Money executed = total == null ? null : total.money(FundingField.EXECUTED);
        if (total == null || budget == null || executed == null) return List.of();
        Money over = executed.minus(budget);
        if (over.yuan().compareTo(CENT) > 0)
            findings.at(total.at(FundingField.EXECUTED), total.at(total.budgetColumn()))
                    .put("row", total.name())
                    .expected("≤ " + Amounts.show(filing.form(), budget))
                    .found(Amounts.show(filing.form(), executed))
                    .put("budget", Amounts.show(filing.form(), budget))
                    .put("over", Amounts.show(filing.form(), over));
        return findings.list();
    }
}
