package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** G07 产出指标得了分，没有佐证材料。 */
public final class EvidenceMissing implements Check {

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
        return "上海市 2019 年度自评表的实例（没有佐证）；复核办法待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Row row : filing.rows()) {
            if (!row.dimension().isOutput()
                    || !row.isScored()
                    || !row.indicator().evidence().isEmpty()) continue;
            findings.at(row.at(IndicatorField.SCORE)).row(row).found(row.text(IndicatorField.SCORE));
        }
        return findings.list();
    }
}
