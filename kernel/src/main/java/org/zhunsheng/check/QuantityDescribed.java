package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Blank;

/** F17 数量指标没有数。 */
public final class QuantityDescribed implements Check {

    @Override
    public Severity severity() {
        return Severity.INFORMATION;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.INDICATORS, Need.TARGETS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Row row : filing.rows()) {
            String target = row.text(IndicatorField.TARGET);
            if (row.dimension() != Dimension.QUANTITY || Blank.is(target) || Counted.hasNumber(target)) continue;
            findings.at(row.at(IndicatorField.TARGET)).row(row).found(target);
        }
        return findings.list();
    }
}
