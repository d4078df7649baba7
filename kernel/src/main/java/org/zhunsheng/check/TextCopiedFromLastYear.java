package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Shingles;

/** H08 文字与上年的几乎一样。 */
public final class TextCopiedFromLastYear implements Check {

    private static final Parameter SIMILARITY = Parameter.number("similarity", "0.9");

    /** 目标是批复的，年年相近也平常，不在这张表上改。 */
    private static final List<FormField> FIELDS =
            List.of(FormField.OBJECTIVE_ACTUAL, FormField.CONCLUSION, FormField.PROBLEMS, FormField.MEASURES);

    /** 短的话年年一样也平常。 */
    private static final int SHORTEST = 15;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.TEXTS, Need.LAST_YEAR);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(SIMILARITY);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Form last = Beyond.lastYear(filing);
        if (last == null) return List.of();
        BigDecimal limit = SIMILARITY.number(filing, this);
        for (FormField field : FIELDS) {
            String now = filing.form().text(field).asWritten();
            if (Normal.norm(now).length() < SHORTEST) continue;
            Shingles own = Shingles.of(now);
            Shingles then = Shingles.of(last.text(field).asWritten());
            if (!own.isLike(then, limit)) continue;
            findings.at(Location.of(filing.form(), field))
                    .put("field", field.term())
                    .found(Scores.percent(own.similarity(then)));
        }
        return findings.list();
    }
}
