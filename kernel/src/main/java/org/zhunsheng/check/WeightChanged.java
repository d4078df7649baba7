package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Normal;

/** C08 分值与批复的绩效目标的不同。 */
public final class WeightChanged implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.WEIGHTS, Need.APPROVED_GOALS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Form goals = Beyond.goals(filing);
        if (goals == null) return List.of();
        Set<String> freed = freed(filing);
        for (RowPairs.Pair pair : RowPairs.of(filing, goals).all()) {
            BigDecimal weight = pair.row().weight();
            BigDecimal approved = pair.other().weight();
            if (weight == null || approved == null || weight.compareTo(approved) == 0) continue;
            if (freed.contains(group(pair.row()))) continue;
            findings.at(pair.row().at(IndicatorField.POINTS))
                    .row(pair.row())
                    .expected(approved)
                    .found(weight);
        }
        return findings.list();
    }

    /** 有不适用指标的各组：它的分值分给了同组的别的行，不是改了分值。 */
    private static Set<String> freed(Filing filing) {
        Set<String> groups = new HashSet<>();
        for (Row row : filing.rows())
            if (NotApplicableWords.in(row.text(IndicatorField.SCORE))
                    || NotApplicableWords.in(row.text(IndicatorField.ACTUAL))) groups.add(group(row));
        return groups;
    }

    private static String group(Row row) {
        return Normal.norm(row.text(IndicatorField.LEVEL1));
    }
}
