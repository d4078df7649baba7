package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;
import org.zhunsheng.text.Quantity;

/** E18 累计的完成值比监控时的还少。 */
public final class ActualBelowMidyear implements Check {

    private static final Parameter CUMULATIVE = new Parameter("cumulative", Parameter.Kind.WORDS, List.of());

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.ACTUALS, Need.MONITORING);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(CUMULATIVE);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Form monitoring = Beyond.monitoring(filing);
        if (monitoring == null) return List.of();
        List<String> named = CUMULATIVE.values(filing, this);
        for (RowPairs.Pair pair : RowPairs.of(filing, monitoring).all()) {
            if (!isCumulative(pair.row(), named) || !isLess(pair)) continue;
            findings.at(pair.row().at(IndicatorField.ACTUAL))
                    .row(pair.row())
                    .expected(pair.other().text(IndicatorField.ACTUAL))
                    .found(pair.row().text(IndicatorField.ACTUAL));
        }
        return findings.list();
    }

    /** 数量指标，不是比率，也不是越少越好的；指标体系点了名的也算。 */
    private static boolean isCumulative(Row row, List<String> named) {
        if (named.stream().map(BareName::of).anyMatch(BareName.of(row)::equals)) return true;
        return row.dimension() == Dimension.QUANTITY
                && !(row.indicator().target().value() instanceof Target.AtMost)
                && row.indicator().actual().value() instanceof Actual.Measured done
                && !done.unit().equals("%");
    }

    private static boolean isLess(RowPairs.Pair pair) {
        if (!(pair.row().indicator().actual().value() instanceof Actual.Measured now)) return false;
        if (!(pair.other().indicator().actual().value() instanceof Actual.Measured then)) return false;
        BigDecimal midyear = new Quantity(then.value(), then.unit()).in(now.unit());
        return midyear != null && midyear.compareTo(now.value()) > 0;
    }
}
