package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Money;

/** B08 全年预算数与年初预算数不同而没有说明。 */
public final class AdjustmentUnexplained implements Check {

    private static final Parameter LEAST = Parameter.number("least-change", "0");
    private static final Parameter WORDS = Parameter.words("adjustment-words", "adjustment-words");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.INITIAL_AND_ANNUAL);
    }

    @Override
    public String basis() {
        return "四川省 2023 年度自评表";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(LEAST, WORDS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        FundRow total = FundRow.total(filing.form());
        if (total == null) return List.of();
        Money initial = total.money(FundingField.INITIAL_BUDGET);
        Money annual = total.money(FundingField.ANNUAL_BUDGET);
        if (initial == null || annual == null || explained(filing)) return List.of();
        Money change = annual.minus(initial);
        if (change.abs().yuan().compareTo(LEAST.number(filing, this).max(CENT)) > 0)
            findings.at(total.at(FundingField.ANNUAL_BUDGET), total.at(FundingField.INITIAL_BUDGET))
                    .expected(Amounts.show(filing.form(), initial))
                    .found(Amounts.show(filing.form(), annual))
                    .put("initial", Amounts.show(filing.form(), initial))
                    .put("change", Amounts.signed(filing.form(), change));
        return findings.list();
    }

    private boolean explained(Filing filing) {
        if (!Blank.orNone(filing.form().text(FormField.ADJUSTMENT_REASON).asWritten())) return true;
        List<String> words = WORDS.values(filing, this);
        return TextCell.all(filing).stream()
                .filter(cell -> !cell.isGoal() && Words.any(cell.bare(), words)) // 先看整段有没有，再断句
                .flatMap(cell -> cell.clauses().stream())
                .anyMatch(clause -> Words.any(clause, words));
    }
}
