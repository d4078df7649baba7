package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Normal;

/** E19 好几行写着同一个原因。 */
public final class ReasonRepeated implements Check {

    private static final Parameter LEAST = Parameter.number("least-rows", "3");

    private static final int SHORTEST = 8;

    @Override
    public Severity severity() {
        return Severity.INFORMATION;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.INDICATORS);
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
        Map<String, List<Row>> reasons = new LinkedHashMap<>();
        for (Row row : filing.rows()) {
            String reason = Normal.withoutEnd(Normal.norm(row.text(IndicatorField.REMARK)), "。;,.");
            if (reason.length() >= SHORTEST)
                reasons.computeIfAbsent(reason, r -> new ArrayList<>()).add(row);
        }
        int least = LEAST.whole(filing, this);
        reasons.forEach((reason, rows) -> {
            if (rows.size() >= least)
                findings.at(rows.stream()
                                .map(row -> row.at(IndicatorField.REMARK))
                                .toList())
                        .put("rows", rows.size())
                        .found(reason);
        });
        return findings.list();
    }
}
