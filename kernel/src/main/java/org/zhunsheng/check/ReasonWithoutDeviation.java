package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** E06 完成了、得了满分，原因却说没有完成。 */
public final class ReasonWithoutDeviation implements Check {

    private static final Parameter WORDS = Parameter.words("words", "unmet-words");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.TARGETS, Need.ACTUALS, Need.SCORES);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WORDS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Row row : filing.rows()) {
            String word = Words.first(row.text(IndicatorField.REMARK), WORDS.values(filing, this));
            if (word == null || !row.isFull() || !row.reachesExactly()) continue;
            findings.at(row.at(IndicatorField.REMARK), row.at(IndicatorField.SCORE))
                    .row(row)
                    .put("word", word)
                    .found(row.text(IndicatorField.REMARK));
        }
        return findings.list();
    }
}
