package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Blank;

/** D06 体系没有等级而表上写了，或者反过来。 */
public final class GradeNotForeseen implements Check {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        String grade = filing.form().grade().asWritten();
        boolean printed = !Blank.orNone(grade);
        boolean foreseen = filing.scheme().grades() != null;
        boolean asked = foreseen && filing.scheme().headFields().contains(FormField.GRADE);
        if (printed && !foreseen)
            findings.at(Location.of(filing.form(), FormField.GRADE))
                    .message("unasked")
                    .found(grade.strip());
        if (!printed && asked && filing.form().totalScore().isPresent())
            findings.at(Location.of(filing.form(), FormField.GRADE)).message("missing");
        return findings.list();
    }
}
