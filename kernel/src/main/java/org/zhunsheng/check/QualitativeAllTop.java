package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;

/** C16 定性指标个个取本档最高分。 */
public final class QualitativeAllTop implements Check {

    private static final Parameter LEAST = Parameter.number("least-rows", "3");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.TARGETS, Need.SCORES);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(LEAST);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        List<Row> rows = Row.all(filing).stream()
                .filter(row -> row.weight() != null && row.score() != null && isQualitative(row))
                .toList();
        if (rows.size() < LEAST.whole(filing, this)) return List.of();
        if (rows.stream().allMatch(row -> isTop(filing, row)))
            findings.at(rows.stream().map(row -> row.at(IndicatorField.SCORE)).toList())
                    .found(rows.size());
        return findings.list();
    }

    private static boolean isQualitative(Row row) {
        return row.indicator().target().value() instanceof Target.Described;
    }

    /** 完成情况是三档之一的，看本档最高分；不是的，看满分。 */
    private static boolean isTop(Filing filing, Row row) {
        BigDecimal weight = Objects.requireNonNull(row.weight());
        BigDecimal score = Objects.requireNonNull(row.score());
        if (row.indicator().actual().value() instanceof Actual.Graded graded)
            return score.compareTo(
                            Band.of(graded.level(), weight, filing.scheme().qualitative())
                                    .top())
                    >= 0;
        return score.compareTo(weight) >= 0;
    }
}
