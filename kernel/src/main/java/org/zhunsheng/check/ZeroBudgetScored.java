package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.text.Money;

/** B03 预算为零，执行率却打了分。 */
public final class ZeroBudgetScored implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
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
        Execution execution = filing.execution();
        if (execution == null) return List.of();
        Money budget = execution.budget().value();
        Line line = Line.execution(filing);
        if (budget == null || budget.signum() != 0 || line == null) return List.of();
        BigDecimal score = line.score();
        if (score != null)
            findings.at(line.scoreAt(), FundRow.budgetAt(filing))
                    .expected("不适用")
                    .found(score);
        return findings.list();
    }
}
