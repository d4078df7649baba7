package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Blank;

/** E12 产出指标得了分，没有完成值。 */
public final class ActualMissing implements Check {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.SCORES);
    }

    @Override
    public String basis() {
        return "上海市 2019 年度自评表的实例（没有完成值一栏）";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Row row : filing.rows()) {
            if (!row.dimension().isOutput() || !row.isScored() || !Blank.is(row.text(IndicatorField.ACTUAL))) continue;
            findings.at(row.at(IndicatorField.ACTUAL), row.at(IndicatorField.SCORE))
                    .row(row)
                    .put("dimension", row.dimension().term())
                    .found(row.text(IndicatorField.SCORE));
        }
        return findings.list();
    }
}
