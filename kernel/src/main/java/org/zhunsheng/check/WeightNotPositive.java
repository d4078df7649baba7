package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhunsheng.form.IndicatorField;

/** C07 分值不大于零，又没有写明不适用。 */
public final class WeightNotPositive implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.WEIGHTS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Row row : Row.all(filing)) {
            BigDecimal weight = row.weight();
            if (weight == null || weight.signum() > 0 || isNotApplicable(row)) continue;
            findings.at(row.at(IndicatorField.POINTS)).row(row).expected("> 0").found(weight);
        }
        return findings.list();
    }

    private static boolean isNotApplicable(Row row) {
        return Stream.of(IndicatorField.SCORE, IndicatorField.ACTUAL, IndicatorField.REMARK)
                .anyMatch(field -> NotApplicableWords.in(row.text(field)));
    }
}
