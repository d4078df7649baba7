package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.scheme.GradeScale;

/** D03 等级划分有空档或重叠。 */
public final class GradeScaleBroken implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.GRADES);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        GradeScale scale = Objects.requireNonNull(filing.scheme().grades());
        BigDecimal last = null;
        for (GradeScale.Grade grade : scale.grades()) {
            boolean falls = last == null || grade.from().compareTo(last) < 0;
            if (!falls)
                findings.at(Location.FORM)
                        .message("overlap")
                        .put("grade", grade.word())
                        .found(grade.from());
            last = grade.from();
        }
        if (last == null || last.signum() > 0)
            findings.at(Location.FORM).message("gap").found(last == null ? "0" : last);
        return findings.list();
    }
}
