package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Quantity;

/** F04 效益指标定了百分比，没有说怎样算。 */
public final class PercentageWithoutFormula implements Check {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.INDICATORS, Need.TARGETS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        List<Row> rows =
                filing.rows().stream().filter(PercentageWithoutFormula::isBare).toList();
        if (rows.isEmpty()) return List.of();
        if (!Rows.explains(filing.form())) {
            findings.at(rows.stream().map(row -> row.at(IndicatorField.TARGET)).toList())
                    .message("no-column")
                    .put("name", rows.getFirst().name())
                    .found(rows.size());
            return findings.list();
        }
        for (Row row : rows)
            findings.at(row.at(IndicatorField.TARGET)).message("row").row(row).found(row.targetShown());
        return findings.list();
    }

    /** 效益行，指标值是百分比，解释、计算方法与佐证都空着。 */
    private static boolean isBare(Row row) {
        Target target = row.indicator().target().value();
        Quantity quantity = target == null ? null : target.quantity();
        return row.dimension().isBenefit()
                && quantity != null
                && quantity.unit().equals("%")
                && row.explained().isEmpty()
                && Blank.is(row.text(IndicatorField.EVIDENCE_SOURCE))
                && row.indicator().evidence().isEmpty();
    }
}
