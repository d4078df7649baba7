package org.zhunsheng.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.Rate;

/** B02 印出的执行率不是执行数除以预算数。 */
public final class ExecutionRateQuotient implements Check {

    private static final Parameter TOLERANCE = Parameter.number("tolerance-percent", "0.005");

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
        return "上海普陀 2022 年度自评表的实例（86.19% 应为 86.18%）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(TOLERANCE);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (FundRow row : FundRow.all(filing)) {
            Money budget = row.budget();
            Money executed = row.money(FundingField.EXECUTED);
            Rate printed = row.funding().rate().value();
            if (budget == null || executed == null || printed == null || budget.signum() <= 0) continue;
            BigDecimal percent = printed.fraction().movePointRight(2);
            int digits = Math.clamp(percent.scale(), 0, 2);
            BigDecimal exact = executed.yuan().movePointRight(2).divide(budget.yuan(), 12, RoundingMode.HALF_UP);
            BigDecimal expected = exact.setScale(digits, RoundingMode.HALF_UP);
            if (agrees(filing, percent, expected) || isFraction(filing, row, percent, exact)) continue;
            findings.at(row.at(FundingField.RATE))
                    .put("row", row.name())
                    .put("executed", row.text(FundingField.EXECUTED))
                    .put("budget", row.text(row.budgetColumn()))
                    .expected(expected.toPlainString() + "%")
                    .found(row.text(FundingField.RATE));
        }
        return findings.list();
    }

    private boolean agrees(Filing filing, BigDecimal printed, BigDecimal expected) {
        return printed.subtract(expected).abs().compareTo(TOLERANCE.number(filing, this)) <= 0;
    }

    /** 不带百分号、写成小数的：0.9875。 */
    private boolean isFraction(Filing filing, FundRow row, BigDecimal percent, BigDecimal exact) {
        if (row.text(FundingField.RATE).contains("%")
                || row.text(FundingField.RATE).contains("％")) return false;
        int digits = Math.clamp(percent.scale() - 2, 0, 2);
        return agrees(filing, percent.movePointRight(2), exact.setScale(digits, RoundingMode.HALF_UP));
    }
}
