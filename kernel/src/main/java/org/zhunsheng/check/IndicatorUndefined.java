package org.zhunsheng.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.text.Blank;

/** F15 指标不在指标库里，也没有写怎样算、凭什么。 */
public final class IndicatorUndefined implements Check {

    @Override
    public Severity severity() {
        return Severity.INFORMATION;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.INDICATORS, Need.INDICATOR_LIBRARY);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Set<String> defined = Beyond.knownIndicators(filing);
        if (defined == null) return List.of();
        Set<String> known = new HashSet<>();
        defined.forEach(name -> known.add(BareName.of(name)));
        for (Row row : filing.rows()) {
            if (BareName.of(row).isEmpty() || known.contains(BareName.of(row)) || isDefined(row)) continue;
            findings.at(row.at(IndicatorField.NAME)).row(row);
        }
        return findings.list();
    }

    /** 写了解释、算法或佐证的；预算执行率人人会算。 */
    private static boolean isDefined(Row row) {
        return !row.explained().isEmpty()
                || !row.indicator().evidence().isEmpty()
                || !Blank.orNone(row.text(IndicatorField.EVIDENCE_SOURCE))
                || Execution.isRate(row.name());
    }
}
