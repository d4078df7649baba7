package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.Quantities;

/** B12 同一金额在两处相差一万倍：元与万元混淆。 */
public final class MoneyUnitMixed implements Check {

    private static final Parameter NOUNS = Parameter.words("money-nouns", "money-nouns");

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
    public List<Parameter> parameters() {
        return List.of(NOUNS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        if (filing.form().moneyUnit().value() == null) return List.of();
        for (FundRow row : FundRow.all(filing)) {
            FundingField budget = row.budgetColumn();
            if (budget != FundingField.INITIAL_BUDGET) pair(findings, row, FundingField.INITIAL_BUDGET, row, budget);
            pair(findings, row, FundingField.EXECUTED, row, budget);
        }
        FundRow total = FundRow.total(filing.form());
        if (total == null) return findings.list();
        for (FundRow part : FundRow.all(filing))
            for (FundingField column : FundRow.AMOUNTS)
                if (part.index() != total.index()) pair(findings, part, column, total, column);
        for (TextCell passage : TextCell.narrative(filing)) inText(findings, filing, total, passage);
        return findings.list();
    }

    private static void pair(Findings findings, FundRow row, FundingField one, FundRow other, FundingField two) {
        Money left = row.money(one);
        Money right = other.money(two);
        if (left != null && right != null && Amounts.tenThousandfold(left, right))
            findings.at(row.at(one), other.at(two))
                    .message("cells")
                    .put("first", row.name() + one.term() + " " + row.text(one))
                    .put("second", other.name() + two.term() + " " + other.text(two));
    }

    /** 文字里说的预算、资金、支出，与资金总额一行比较。 */
    private void inText(Findings findings, Filing filing, FundRow total, TextCell passage) {
        for (Quantities.Mention mention : filing.narrative().besideMoney(passage.text())) {
            BigDecimal yuan = mention.quantity().unit().isEmpty()
                    ? null
                    : mention.quantity().in("元");
            String around = mention.before() + mention.after();
            if (yuan == null || NOUNS.values(filing, this).stream().noneMatch(around::contains)) continue;
            for (FundingField column : FundRow.AMOUNTS) {
                Money amount = total.money(column);
                if (amount == null || !Amounts.tenThousandfold(new Money(yuan), amount)) continue;
                String said = passage.text().substring(mention.start(), mention.end());
                findings.at(passage.at(), total.at(column))
                        .message("text")
                        .put("field", passage.title())
                        .put("first", said)
                        .put("second", column.term() + " " + Amounts.show(filing.form(), amount));
                break;
            }
        }
    }
}
