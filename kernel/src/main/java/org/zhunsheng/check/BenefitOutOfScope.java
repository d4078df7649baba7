package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.IndicatorField;

/** F11 把最终受益者的变化记在不相干的项目上。 */
public final class BenefitOutOfScope implements Check {

    private static final Parameter WORDS = Parameter.words("beneficiary-words", "beneficiaries");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.INDICATORS, Need.GOAL_OR_ACHIEVEMENTS);
    }

    @Override
    public String basis() {
        return "上海市 2019 年度自评表的实例（贫困户增收）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WORDS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        String scope = filing.form().text(FormField.PROJECT).asWritten()
                + filing.narrative().goal().text()
                + filing.narrative().achievements().text();
        List<String> lines = WORDS.values(filing, this);
        Synonyms synonyms = Synonyms.of(lines);
        for (Row row : filing.rows()) {
            if (row.level() != Level.BENEFIT) continue;
            String told = row.name() + "，" + row.text(IndicatorField.EXPLANATION);
            for (String beneficiary : synonyms.words()) {
                if (!told.contains(beneficiary) || synonyms.in(scope, beneficiary)) continue;
                findings.at(row.at(IndicatorField.NAME), row.at(IndicatorField.EXPLANATION))
                        .row(row)
                        .found(beneficiary);
                break;
            }
        }
        return findings.list();
    }
}
