package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Blank;

/** E11 每一行的完成值都与指标值一字不差。 */
public final class ActualCopiesTarget implements Check {

    private static final Parameter LEAST = Parameter.number("least-rows", "3");

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
        return List.of(LEAST);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        List<Row> rows =
                filing.rows().stream().filter(ActualCopiesTarget::hasBoth).toList();
        if (rows.size() < LEAST.whole(filing, this) || !rows.stream().allMatch(Row::copiesTarget)) return List.of();
        findings.at(rows.stream().map(row -> row.at(IndicatorField.ACTUAL)).toList())
                .found(rows.size());
        return findings.list();
    }

    private static boolean hasBoth(Row row) {
        return !Blank.is(row.text(IndicatorField.TARGET)) && !Blank.is(row.text(IndicatorField.ACTUAL));
    }
}
