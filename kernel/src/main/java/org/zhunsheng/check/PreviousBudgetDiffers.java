package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Money;

/** B11 上年预算金额与上年的自评表不同。 */
public final class PreviousBudgetDiffers implements Check {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.PREVIOUS_BUDGET, Need.MONEY_UNIT, Need.LAST_YEAR);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Form last = Beyond.lastYear(filing);
        if (last == null || !last.moneyUnit().isPresent()) return List.of();
        Money written = filing.form().previousBudget().value();
        Money then = FundRow.budgetOf(last);
        if (written == null || then == null) return List.of();
        String text = filing.form().previousBudget().asWritten();
        if (!Amounts.differ(filing.form(), text, written, then, Amounts.CENT)) return List.of();
        findings.at(Location.of(filing.form(), FormField.PREVIOUS_BUDGET))
                .expected(Amounts.show(filing.form(), then))
                .found(Amounts.show(filing.form(), written));
        return findings.list();
    }
}
