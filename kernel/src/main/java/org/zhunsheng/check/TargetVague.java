package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** F03 指标值只有方向，没有数。 */
public final class TargetVague implements Check {

    private static final Parameter WORDS = Parameter.words("direction-words", "direction-words");

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
        return "上海市 2019 年度自评表的实例（不断提升）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WORDS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        boolean column = Rows.any(filing.form(), IndicatorField.TARGET);
        IndicatorField field = column ? IndicatorField.TARGET : IndicatorField.EXPLANATION;
        for (Row row : filing.rows()) {
            String text = row.text(field);
            String word = Words.first(text, WORDS.values(filing, this));
            if (word == null || Counted.hasNumber(text)) continue;
            findings.at(row.at(field)).row(row).put("word", word).found(text);
        }
        return findings.list();
    }
}
