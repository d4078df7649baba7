package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Normal;

/** C24 合格率、满意度之类超过百分之百。 */
public final class BoundedRateAbove100 implements Check {

    private static final Parameter NAMES = Parameter.words("bounded-names", "bounded-names");
    private static final Pattern BRACKET = Pattern.compile("[(\\[][^)\\]]*[)\\]]$");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

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
        return List.of(NAMES);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Row row : Row.all(filing)) {
            if (!(row.indicator().actual().value() instanceof Actual.Measured actual)) continue;
            boolean percent = actual.unit().equals("%") || actual.unit().isEmpty();
            if (!percent || actual.value().compareTo(HUNDRED) <= 0 || !isBounded(filing, row)) continue;
            findings.at(row.at(IndicatorField.ACTUAL))
                    .row(row)
                    .expected("≤ 100%")
                    .found(row.text(IndicatorField.ACTUAL));
        }
        return findings.list();
    }

    private boolean isBounded(Filing filing, Row row) {
        String name = Normal.withoutEnd(BRACKET.matcher(Normal.norm(row.name())).replaceFirst(""), "%:≥≤=");
        return NAMES.values(filing, this).stream().anyMatch(name::endsWith);
    }
}
