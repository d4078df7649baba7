package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;

/** C22 指标值与完成值不是同一类，或指标值没有写符号。 */
public final class TargetActualKind implements Check {

    /** 有的表式把符号印在名称里：（≥**人）。 */
    private static final Pattern SIGN = Pattern.compile("[≥≤<>＜＞≧≦]");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.TARGETS, Need.ACTUALS);
    }

    @Override
    public String basis() {
        return "各地公开的自评表的实例（“≥100百分比”一类）";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        List<Row> unsigned = new ArrayList<>();
        for (Row row : Row.all(filing)) {
            ValueKind target = ValueKind.ofTarget(row);
            ValueKind actual = ValueKind.ofActual(row);
            if (target != null && actual != null && target != actual)
                findings.at(row.at(IndicatorField.ACTUAL), row.at(IndicatorField.TARGET))
                        .message("kind")
                        .row(row)
                        .expected(row.text(IndicatorField.TARGET))
                        .found(row.text(IndicatorField.ACTUAL));
            else if (row.indicator().target().value() instanceof Target.Unsigned
                    && !SIGN.matcher(row.name()).find()) unsigned.add(row);
        }
        if (!unsigned.isEmpty())
            findings.at(unsigned.stream()
                            .map(row -> row.at(IndicatorField.TARGET))
                            .toList())
                    .message("unsigned")
                    .row(unsigned.getFirst())
                    .put("rows", unsigned.stream().map(row -> "" + row.number()).collect(Collectors.joining("、")))
                    .found(unsigned.getFirst().text(IndicatorField.TARGET));
        return findings.list();
    }
}
