package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.text.Money;

/** B24 金额为负。 */
public final class NegativeMoney implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.FUNDS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (FundRow row : FundRow.all(filing))
            for (FundingField column : FundRow.AMOUNTS) {
                Money money = row.money(column);
                if (money == null || money.signum() >= 0) continue;
                findings.at(row.at(column))
                        .put("row", row.name())
                        .put("column", column.term())
                        .expected("≥ 0")
                        .found(row.text(column));
            }
        return findings.list();
    }
}
