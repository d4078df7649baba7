package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;

/** H03 说出了不足，措施里没有一句回应。 */
public final class ProblemWithoutMeasure implements Check {

    private static final Parameter DEFICIENCY = Parameter.words("deficiency-words", "deficiency-words");
    private static final Parameter STOPS = Parameter.words("stop-words", "problem-stop-words");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.PROBLEMS, Need.MEASURES);
    }

    @Override
    public String basis() {
        return "上海市 2019 年度自评表的实例（部门协作）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(DEFICIENCY, STOPS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        List<String> deficiency = DEFICIENCY.values(filing, this);
        KeyWords key = KeyWords.without(STOPS.values(filing, this));
        Set<String> answered = key.of(filing.narrative().measures().text());
        for (Span clause : filing.narrative().problems().clauses()) {
            if (!Words.any(clause.text(), deficiency)) continue;
            Set<String> asked = key.of(clause.text());
            if (asked.isEmpty() || KeyWords.share(asked, answered)) continue;
            findings.at(Location.of(filing.form(), FormField.PROBLEMS), Location.of(filing.form(), FormField.MEASURES))
                    .found(clause.text());
        }
        return findings.list();
    }
}
