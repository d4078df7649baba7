package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Normal;

/** G02 以没有投诉代替满意度调查。 */
public final class ComplaintsAsSatisfaction implements Check {

    private static final Parameter COMPLAINTS = Parameter.words("complaints", "complaint-patterns");
    private static final Parameter SURVEY = Parameter.words("survey-words", "survey-words");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.INDICATORS, Need.GROUNDS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(COMPLAINTS, SURVEY);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Pattern complaints = Words.pattern(COMPLAINTS.values(filing, this));
        for (Row row : filing.rows()) {
            if (row.dimension() != Dimension.SATISFACTION || row.indicator().survey() != null) continue;
            String grounds = String.join("；", row.indicator().evidence()) + "；"
                    + row.text(IndicatorField.ACTUAL) + "；"
                    + row.text(IndicatorField.REMARK);
            Matcher m = complaints.matcher(Normal.narrow(Normal.squeeze(grounds)));
            if (!m.find() || Words.any(grounds, SURVEY.values(filing, this))) continue;
            findings.at(row.at(IndicatorField.REMARK), row.at(IndicatorField.ACTUAL))
                    .row(row)
                    .found(m.group());
        }
        return findings.list();
    }
}
