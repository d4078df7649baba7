package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Rate;

/** B07 执行率偏低而没有说明原因。 */
public final class LowExecutionUnexplained implements Check {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.EXECUTION);
    }

    @Override
    public String basis() {
        return "四川省 2023 年度自评表（低于 90% 须说明原因）";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Rate rate = Objects.requireNonNull(filing.execution()).rate();
        BigDecimal limit = filing.scheme().execution().reasonBelow();
        if (rate == null || rate.fraction().compareTo(limit) >= 0) return List.of();
        List<Location> blanks = reasons(filing);
        if (!blanks.isEmpty())
            findings.at(blanks)
                    .expected("≥ " + Scores.percent(limit))
                    .found(Scores.percent(rate.fraction()))
                    .put("limit", Scores.percent(limit));
        return findings.list();
    }

    /** 该写原因而空着的地方：资金行的原因栏或执行率一行的备注；都没有这一栏的，看“主要问题”。已说明的为空。 */
    private static List<Location> reasons(Filing filing) {
        FundRow total = FundRow.total(filing.form());
        boolean column = Rows.anyFund(filing.form(), FundingField.REASON)
                || filing.scheme().fundColumns().contains(FundingField.REASON);
        if (total != null && column)
            return Blank.is(total.text(FundingField.REASON)) ? List.of(total.at(FundingField.REASON)) : List.of();
        int indicator = Line.indicator(filing);
        boolean said = indicator >= 0 && !Row.all(filing).get(indicator).reasonBlank();
        if (said || !Blank.is(filing.form().text(FormField.PROBLEMS).asWritten())) return List.of();
        return List.of(Location.of(filing.form(), FormField.PROBLEMS));
    }
}
