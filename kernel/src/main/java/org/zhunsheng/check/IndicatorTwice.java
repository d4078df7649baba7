package org.zhunsheng.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** F07 一件事计了两次分。 */
public final class IndicatorTwice implements Check {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.INDICATORS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        List<BareName> names = BareName.all(filing.rows());
        Map<String, BareName> first = new HashMap<>();
        for (BareName name : names) {
            BareName earlier = first.putIfAbsent(name.text(), name);
            if (earlier != null) pair(findings, earlier.row(), name.row(), "same");
        }
        for (BareName output : names) {
            if (output.row().level() != Level.OUTPUT) continue;
            for (BareName benefit : names)
                if (benefit.row().level() == Level.BENEFIT && output.contains(benefit))
                    pair(findings, output.row(), benefit.row(), "contained");
        }
        return findings.list();
    }

    private static void pair(Findings findings, Row one, Row other, String message) {
        findings.at(other.at(IndicatorField.NAME), one.at(IndicatorField.NAME))
                .message(message)
                .row(other)
                .put("earlier-row", one.number())
                .put("earlier-name", one.name());
    }
}
