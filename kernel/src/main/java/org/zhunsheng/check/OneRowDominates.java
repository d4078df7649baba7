package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** C09 一行的分值超过 30 分。 */
public final class OneRowDominates implements Check {

    private static final Parameter MOST = Parameter.number("most", "30");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.WEIGHTS);
    }

    @Override
    public String basis() {
        return "四川省 2023 年度自评表的实例（一行 60 分）；界线待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(MOST);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        BigDecimal most = MOST.number(filing, this);
        for (Row row : Row.all(filing)) {
            BigDecimal weight = row.weight();
            if (weight != null && weight.compareTo(most) > 0)
                findings.at(row.at(IndicatorField.POINTS))
                        .row(row)
                        .put("most", most)
                        .expected("≤ " + Findings.show(most))
                        .found(weight);
        }
        return findings.list();
    }
}
