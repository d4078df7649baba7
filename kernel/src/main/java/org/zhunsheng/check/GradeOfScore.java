package org.zhunsheng.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.scheme.GradeScale;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Points;

/** D01 等级与总分不符。 */
public final class GradeOfScore implements Check {

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
        Form form = filing.form();
        String grade = GradeWords.bare(form.grade().asWritten());
        Points total = form.totalScore().value();
        if (!scale.words().contains(grade)) return List.of();
        if (total == null) {
            if (!Blank.is(form.totalScore().asWritten()))
                findings.at(Location.of(form, FormField.GRADE), Location.of(form, FormField.TOTAL_SCORE))
                        .message("unscored")
                        .found(grade)
                        .put("total", form.totalScore().asWritten().strip());
            return findings.list();
        }
        BigDecimal rounded = total.value().setScale(2, RoundingMode.HALF_UP);
        if (rounded.signum() < 0 || scale.of(rounded).equals(grade)) return List.of();
        findings.at(Location.of(form, FormField.GRADE), Location.of(form, FormField.TOTAL_SCORE))
                .message("other")
                .expected(scale.of(rounded))
                .found(grade)
                .put("total", rounded);
        return findings.list();
    }
}
