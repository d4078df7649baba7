package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Normal;

/** E08 “偏差原因分析及改进措施”一栏只有原因，没有措施。 */
public final class CauseWithoutMeasure implements Check {

    private static final Parameter WORDS = Parameter.words("measure-words", "measure-words");
    private static final Parameter KINDS = Parameter.words("kinds", "cause-and-measure-kinds");

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
        return "池州 2022 年度自评表的实例；表式见财预〔2020〕10号附件";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WORDS, KINDS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        if (!KINDS.values(filing, this).contains(filing.form().kind())) return List.of();
        for (Row row : filing.rows()) {
            String reason = Normal.squeeze(row.text(IndicatorField.REMARK));
            if (Blank.orNone(reason) || Words.any(reason, WORDS.values(filing, this))) continue;
            findings.at(row.at(IndicatorField.REMARK)).row(row).found(reason);
        }
        return findings.list();
    }
}
