package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Blank;

/** E03 超额很多，没有说明。 */
public final class OverFulfilledUnexplained implements Check {

    private static final Parameter ABOVE = Parameter.number("explain-above", "1.30");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.TARGETS, Need.ACTUALS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ABOVE);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        BigDecimal limit = ABOVE.number(filing, this);
        for (Row row : filing.rows()) {
            if (!Blank.is(row.text(IndicatorField.REMARK))) continue;
            BigDecimal ratio = Judgement.ratio(row, 4);
            if (ratio == null || ratio.compareTo(limit) <= 0) continue;
            findings.at(row.at(IndicatorField.REMARK), row.at(IndicatorField.ACTUAL))
                    .row(row)
                    .put("percent", ratio.movePointRight(2))
                    .put("limit", limit.movePointRight(2))
                    .expected(row.targetShown())
                    .found(row.text(IndicatorField.ACTUAL));
        }
        return findings.list();
    }
}
