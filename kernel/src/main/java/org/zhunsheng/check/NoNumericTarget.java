package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;
import org.zhunsheng.text.Blank;

/** F01 没有一行有数字或日期的指标值。 */
public final class NoNumericTarget implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.INDICATORS, Need.ALL_INDICATORS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        if (filing.rows().stream().anyMatch(NoNumericTarget::measurable)) return List.of();
        boolean column = filing.rows().stream().anyMatch(row -> !Blank.is(row.text(IndicatorField.TARGET)));
        findings.at(filing.rows().getFirst().at(IndicatorField.TARGET))
                .message(column ? "words-only" : "no-column")
                .put("rows", filing.rows().size());
        return findings.list();
    }

    private static boolean measurable(Row row) {
        Target target = row.indicator().target().value();
        return target != null && !(target instanceof Target.Described)
                || Counted.hasNumber(row.text(IndicatorField.TARGET));
    }
}
