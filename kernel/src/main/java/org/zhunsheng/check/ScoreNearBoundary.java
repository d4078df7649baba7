package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.scheme.GradeScale;
import org.zhunsheng.text.Points;

/** D04 总分恰在等级线下一分以内，或恰在线上。 */
public final class ScoreNearBoundary implements Check {

    private static final Parameter WITHIN = Parameter.number("within", "1");

    @Override
    public Severity severity() {
        return Severity.INFORMATION;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.TOTAL_SCORE, Need.GRADES);
    }

    @Override
    public String basis() {
        return "上海市 2019 年度自评表的实例（总分 89，90 为优秀）；阈值待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WITHIN);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Points total = filing.form().totalScore().value();
        GradeScale scale = filing.scheme().grades();
        if (total == null || scale == null) return List.of();
        for (GradeScale.Grade grade : scale.grades()) {
            BigDecimal below = grade.from().subtract(total.value());
            if (grade.from().signum() <= 0 || below.signum() < 0) continue;
            if (below.compareTo(WITHIN.number(filing, this)) > 0) continue;
            findings.at(Location.of(filing.form(), FormField.TOTAL_SCORE))
                    .put("boundary", grade.from())
                    .put("grade", grade.word())
                    .put("below", below)
                    .found(total);
        }
        return findings.list();
    }
}
