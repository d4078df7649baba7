package org.zhunsheng.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.text.Money;

/** B19 结余超过预算的两成，或预算为零。 */
public final class MuchUnspent implements Check {

    private static final Parameter SHARE = Parameter.number("share", "0.20");

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
    public List<Parameter> parameters() {
        return List.of(SHARE);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Execution execution = filing.execution();
        if (execution == null) return List.of();
        Money budget = execution.budget().value();
        Money executed = execution.executed().value();
        if (budget == null) return List.of();
        if (budget.signum() == 0) findings.at(FundRow.budgetAt(filing)).message("zero");
        if (budget.signum() <= 0 || executed == null) return findings.list();
        Money unspent = budget.minus(executed);
        BigDecimal share = unspent.yuan().divide(budget.yuan(), MathContext.DECIMAL64);
        if (share.compareTo(SHARE.number(filing, this)) > 0)
            findings.at(FundRow.executedAt(filing), FundRow.budgetAt(filing))
                    .message("unspent")
                    .found(Scores.percent(share))
                    .put("unspent", Amounts.show(filing.form(), unspent));
        return findings.list();
    }
}
