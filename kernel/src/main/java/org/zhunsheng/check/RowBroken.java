package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Blank;

/** A16 有名称而没有分值与得分，或有得分而没有名称的指标行。 */
public final class RowBroken implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.INDICATORS, Need.POINTS_OR_SCORES);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        boolean whole = false;
        for (Row row : Row.all(filing)) {
            boolean named = !Blank.is(row.name());
            boolean detail = whole && row.name().startsWith("其中"); // 上一行的明细，不另有分值
            whole = detail || row.hasWeight() || row.hasScore();
            if (named
                    && !detail
                    && !row.hasWeight()
                    && !row.hasScore()
                    && !filing.form().incomplete().contains("/indicators"))
                findings.at(row.at(IndicatorField.NAME)).message("name-only").row(row);
            if (!named && row.hasScore())
                findings.at(row.at(IndicatorField.SCORE))
                        .message("nameless")
                        .row(row)
                        .found(row.text(IndicatorField.SCORE));
        }
        return findings.list();
    }
}
