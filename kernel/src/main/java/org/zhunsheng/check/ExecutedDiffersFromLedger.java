package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.text.Money;

/** B09 执行数与账上的支付不同。 */
public final class ExecutedDiffersFromLedger implements Check {

    private static final Parameter TOLERANCE = Parameter.number("tolerance-money", "0.01");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.FUNDS, Need.MONEY_UNIT, Need.LEDGER_EXECUTED);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(TOLERANCE);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (FundRow row : FundRow.all(filing)) {
            Ledger.FundLine line = LedgerLine.of(row, filing);
            Money written = row.money(FundingField.EXECUTED);
            Money recorded = line == null ? null : line.executed();
            if (written == null || recorded == null) continue;
            String text = row.text(FundingField.EXECUTED);
            if (!Amounts.differ(filing.form(), text, written, recorded, TOLERANCE.number(filing, this))) continue;
            findings.at(row.at(FundingField.EXECUTED))
                    .put("name", row.name())
                    .put("difference", Amounts.signed(filing.form(), written.minus(recorded)))
                    .expected(Amounts.show(filing.form(), recorded))
                    .found(Amounts.show(filing.form(), written));
        }
        return findings.list();
    }
}
