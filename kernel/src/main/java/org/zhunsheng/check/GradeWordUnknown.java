package org.zhunsheng.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.scheme.GradeScale;

/** D02 等级不是体系里的词。 */
public final class GradeWordUnknown implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.GRADES, Need.GRADE);
    }

    @Override
    public String basis() {
        return "指标体系的等级划分";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        GradeScale scale = Objects.requireNonNull(filing.scheme().grades());
        String grade = GradeWords.bare(filing.form().grade().asWritten());
        if (!scale.words().contains(grade))
            findings.at(Location.of(filing.form(), FormField.GRADE))
                    .expected(String.join("、", scale.words()))
                    .found(grade);
        return findings.list();
    }
}
