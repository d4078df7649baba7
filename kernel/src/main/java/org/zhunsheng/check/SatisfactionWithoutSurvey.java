package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** G01 满意度得了分，没有调查。 */
public final class SatisfactionWithoutSurvey implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.SCORES);
    }

    @Override
    public String basis() {
        return "上海市 2019 年度自评表的实例（4 分得 3 分）";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Row row : filing.rows()) {
            boolean scored = row.dimension() == Dimension.SATISFACTION && row.isScored();
            if (!scored || row.indicator().survey() != null) continue;
            findings.at(row.at(IndicatorField.SCORE)).row(row).found(row.text(IndicatorField.SCORE));
        }
        return findings.list();
    }
}
