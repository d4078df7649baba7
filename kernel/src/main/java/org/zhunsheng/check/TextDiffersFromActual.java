package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.IndicatorField;

/** H01 文字里的数与表里的完成值不同。 */
public final class TextDiffersFromActual implements Check {

    private static final Parameter STOPS = Parameter.words("stop-words", "count-verbs");
    private static final Parameter OTHER = Parameter.words("comparison-words", "comparison-words");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.ACTUALS, Need.ACHIEVEMENTS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(STOPS, OTHER);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        KeyWords key = KeyWords.without(STOPS.values(filing, this));
        RowNouns nouns = new RowNouns(filing.rows(), key);
        for (Counted counted : filing.narrative().achievements().counted()) {
            // 分项不是这一行的总数
            if (counted.clause().text().contains("其中")) continue;
            if (Words.any(counted.before(), OTHER.values(filing, this))) continue;
            RowNouns.Match match = nouns.differing(counted);
            if (match == null) continue;
            findings.at(
                            Location.of(filing.form(), FormField.OBJECTIVE_ACTUAL),
                            match.row().at(IndicatorField.ACTUAL))
                    .row(match.row())
                    .put("clause", counted.shown())
                    .expected(match.row().text(IndicatorField.ACTUAL))
                    .found(counted.written(filing.narrative().achievements().text()));
        }
        return findings.list();
    }
}
