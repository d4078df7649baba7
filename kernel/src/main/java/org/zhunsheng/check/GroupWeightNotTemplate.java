package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scheme.Scheme;

/** C06 一级指标的分值与体系规定的不同。 */
public final class GroupWeightNotTemplate implements Check {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.WEIGHTS, Need.GROUP_WEIGHTS);
    }

    @Override
    public String basis() {
        return "指标体系规定的分值；安徽池州、上海普陀 2022 年度自评表（10、50、30、10）";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        if (filing.form().incomplete().contains("/indicators") || Weights.anyUnreadable(Line.all(filing)))
            return List.of();
        Map<Scheme.Group, List<Row>> groups = new HashMap<>();
        for (Row row : Row.all(filing)) {
            Scheme.Group group = filing.scheme().group(row.text(IndicatorField.LEVEL1));
            if (group != null)
                groups.computeIfAbsent(group, any -> new ArrayList<>()).add(row);
        }
        for (Scheme.Group group : filing.scheme().groups()) {
            BigDecimal fixed = group.weight();
            List<Row> rows = groups.getOrDefault(group, List.of());
            if (fixed == null || group.mayChange() || rows.isEmpty()) continue;
            BigDecimal sum = BigDecimal.ZERO;
            for (Row row : rows) sum = sum.add(Objects.requireNonNullElse(row.weight(), BigDecimal.ZERO));
            if (sum.compareTo(fixed) != 0)
                findings.at(rows.stream()
                                .map(row -> row.at(IndicatorField.POINTS))
                                .toList())
                        .put("group", group.name())
                        .expected(fixed)
                        .found(sum);
        }
        return findings.list();
    }
}
