package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.text.Money;

/** B01 资金总额与各来源之和不符。 */
public final class FundsSum implements Check {

    private static final Parameter TOLERANCE = Parameter.number("tolerance-money", "0.01");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.FUND_SOURCES);
    }

    @Override
    public String basis() {
        return "财预〔2020〕10号所附自评表的资金部分；安徽池州、上海普陀 2022 年度自评表的实例";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(TOLERANCE);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        FundRow total = FundRow.total(filing.form());
        if (total == null || filing.form().incomplete().contains("/funds")) return List.of();
        BigDecimal tolerance = TOLERANCE.number(filing, this);
        for (FundingField field : FundRow.AMOUNTS) {
            FundColumn column = FundColumn.of(filing.form(), total, field);
            Money whole = total.money(field);
            if (whole == null || column.isUnclear() || column.addsUpTo(whole, tolerance)) continue;
            findings.at(column.places())
                    .put("column", field.term())
                    .expected(Amounts.show(filing.form(), column.sum()))
                    .found(Amounts.show(filing.form(), whole))
                    .put(
                            "difference",
                            Amounts.show(
                                    filing.form(), whole.minus(column.sum()).abs()));
        }
        return findings.list();
    }
}
