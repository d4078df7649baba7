package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.MoneyUnit;

/** B13 金额的单位写错了：写着万元，数却是元的；或者反过来。 */
public final class MoneyUnitLabelWrong implements Check {

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
        return "上海市普陀区 2022 年度自评表的实例（万元的表式里印着元）";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        FundRow total = FundRow.total(filing.form());
        Ledger.FundLine line = Beyond.total(filing);
        MoneyUnit label = filing.form().moneyUnit().value();
        if (total == null || line == null || label == null) return List.of();
        MoneyUnit other = label == MoneyUnit.YUAN ? MoneyUnit.WAN : MoneyUnit.YUAN;
        for (FundingField field : List.of(FundingField.ANNUAL_BUDGET, FundingField.EXECUTED)) {
            Money written = total.money(field);
            Money recorded = field == FundingField.EXECUTED ? line.executed() : line.annual();
            if (written == null || recorded == null || !isIn(other, written, recorded, label)) continue;
            findings.at(total.at(field))
                    .put("label", label.term())
                    .expected(other.term())
                    .found(total.text(field));
            break;
        }
        return findings.list();
    }

    /** 印的数照另一个单位理解，正好是账上的数。 */
    private static boolean isIn(MoneyUnit other, Money written, Money recorded, MoneyUnit label) {
        BigDecimal printed = label.fromYuan(written.yuan());
        return recorded.signum() != 0 && !Amounts.differ(new Money(other.toYuan(printed)), recorded, Amounts.CENT);
    }
}
