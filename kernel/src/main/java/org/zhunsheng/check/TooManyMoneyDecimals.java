package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.MoneyText;
import org.zhunsheng.text.MoneyUnit;

/** B14 金额细过一分钱。 */
public final class TooManyMoneyDecimals implements Check {

    private static final Parameter DECIMALS = Parameter.number("decimals", "2");

    @Override
    public Severity severity() {
        return Severity.INFORMATION;
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
    public List<Parameter> parameters() {
        return List.of(DECIMALS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (FundRow row : FundRow.all(filing))
            for (FundingField column : FundRow.AMOUNTS) {
                Money money = row.money(column);
                if (money != null) look(findings, filing, row.at(column), row.text(column), money);
            }
        Money previous = filing.form().previousBudget().value();
        if (previous != null)
            look(
                    findings,
                    filing,
                    Location.of(filing.form(), FormField.PREVIOUS_BUDGET),
                    filing.form().previousBudget().asWritten().strip(),
                    previous);
        return findings.list();
    }

    /** 没有写单位、表上也没有单位的，不知道几位小数是一分钱。 */
    private void look(Findings findings, Filing filing, Location place, String written, Money money) {
        MoneyUnit own = MoneyText.unit(written);
        MoneyUnit unit = own != null ? own : filing.form().moneyUnit().value();
        if (unit == null) return;
        int most = DECIMALS.whole(filing, this);
        int finer = money.yuan().stripTrailingZeros().scale() - most;
        if (finer <= 0) return;
        int allowed = most + unit.fromYuan(BigDecimal.ONE).scale();
        findings.at(place)
                .put("unit", unit.term())
                .put("most", allowed)
                .expected("≤ " + allowed)
                .found(written);
    }
}
