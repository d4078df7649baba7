package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Normal;

/** E07 原因与这一行说的不是一件事。 */
public final class ReasonUnrelated implements Check {

    private static final Parameter LEAST = Parameter.number("least-length", "8");
    private static final Parameter STOPS = Parameter.words("stop-words", "row-stop-words");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.INDICATORS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(LEAST, STOPS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        int least = LEAST.whole(filing, this);
        KeyWords key = KeyWords.without(STOPS.values(filing, this));
        for (Row row : filing.rows()) {
            String reason = Normal.squeeze(row.text(IndicatorField.REMARK));
            if (reason.length() < least) continue;
            Set<String> told = key.of(reason);
            Set<String> about = key.of(row.name() + "，" + row.text(IndicatorField.EXPLANATION) + "，"
                    + row.text(IndicatorField.TARGET) + "，" + row.text(IndicatorField.UNIT));
            if (told.isEmpty() || about.isEmpty() || KeyWords.share(told, about)) continue;
            findings.at(row.at(IndicatorField.REMARK)).row(row).found(reason);
        }
        return findings.list();
    }
}
