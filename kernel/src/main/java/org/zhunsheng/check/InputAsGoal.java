package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** F16 把投入当作成果。 */
public final class InputAsGoal implements Check {

    private static final Parameter WORDS = Parameter.words("input-words", "input-words");
    private static final Parameter NOT = Parameter.words("not-inputs", "not-inputs");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.INDICATORS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WORDS, NOT);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        InputPhrase phrase = new InputPhrase(WORDS.values(filing, this), NOT.values(filing, this));
        for (Row row : filing.rows()) {
            if (row.level() != Level.OUTPUT && row.level() != Level.BENEFIT) continue;
            String input = phrase.in(row);
            if (input != null)
                findings.at(row.at(IndicatorField.NAME), row.at(IndicatorField.TARGET))
                        .row(row)
                        .found(input);
        }
        return findings.list();
    }
}
