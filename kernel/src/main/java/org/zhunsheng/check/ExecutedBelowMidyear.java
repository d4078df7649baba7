package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.text.Money;

/** E17 全年执行数比监控时的还少。 */
public final class ExecutedBelowMidyear implements Check {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.FUNDS, Need.MONEY_UNIT, Need.MONITORING);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Form monitoring = Beyond.monitoring(filing);
        FundRow total = FundRow.total(filing.form());
        FundRow then = monitoring == null ? null : FundRow.total(monitoring);
        if (monitoring == null
                || total == null
                || then == null
                || !monitoring.moneyUnit().isPresent()) return List.of();
        Money executed = total.money(FundingField.EXECUTED);
        Money midyear = then.money(FundingField.EXECUTED);
        if (executed == null || midyear == null || midyear.minus(executed).compareTo(new Money(Amounts.CENT)) <= 0)
            return List.of();
        findings.at(total.at(FundingField.EXECUTED))
                .expected(Amounts.show(filing.form(), midyear))
                .found(Amounts.show(filing.form(), executed));
        return findings.list();
    }
}
