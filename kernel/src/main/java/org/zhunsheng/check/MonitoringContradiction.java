package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Normal;

/** E16 监控时说难以完成，年末却得了满分，没有说明。 */
public final class MonitoringContradiction implements Check {

    private static final Parameter DOUBTFUL = Parameter.words("doubtful-words", "doubtful-words");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.SCORES, Need.MONITORING);
    }

    @Override
    public String basis() {
        return "黄石市 2019 年度运行监控表（有“完成目标可能性”一栏）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(DOUBTFUL);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Form monitoring = Beyond.monitoring(filing);
        if (monitoring == null) return List.of();
        List<String> doubtful = DOUBTFUL.values(filing, this);
        for (RowPairs.Pair pair : RowPairs.of(filing, monitoring).all()) {
            String possibility = Normal.norm(pair.other().text(IndicatorField.POSSIBILITY));
            if (!Words.any(possibility, doubtful)
                    || !pair.row().isFull()
                    || !pair.row().reasonBlank()) continue;
            findings.at(pair.row().at(IndicatorField.REMARK), pair.row().at(IndicatorField.SCORE))
                    .row(pair.row())
                    .put("score", pair.row().text(IndicatorField.SCORE))
                    .found(pair.other().text(IndicatorField.POSSIBILITY));
        }
        return findings.list();
    }
}
