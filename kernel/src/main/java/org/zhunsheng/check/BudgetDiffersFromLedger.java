package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.text.Money;

/** B10 全年预算数与账上的批复加调整不同。 */
public final class BudgetDiffersFromLedger implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.FUNDS, Need.MONEY_UNIT, Need.LEDGER_BUDGET);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (FundRow row : FundRow.all(filing)) {
            Ledger.FundLine line = LedgerLine.of(row, filing);
            Money written = row.money(FundingField.ANNUAL_BUDGET);
            Money recorded = line == null ? null : line.annual();
            if (written == null || recorded == null) continue;
            String text = row.text(FundingField.ANNUAL_BUDGET);
            if (!Amounts.differ(filing.form(), text, written, recorded, Amounts.CENT)) continue;
            findings.at(row.at(FundingField.ANNUAL_BUDGET))
                    .put("name", row.name())
                    .put("difference", Amounts.signed(filing.form(), written.minus(recorded)))
                    .expected(Amounts.show(filing.form(), recorded))
                    .found(Amounts.show(filing.form(), written));
        }
        return findings.list();
    }
}
