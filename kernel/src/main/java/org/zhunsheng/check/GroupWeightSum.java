package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scheme.GroupLabel;

/** C05 一组指标的分值之和与印出的小计不符。 */
public final class GroupWeightSum implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.WEIGHTS);
    }

    @Override
    public String basis() {
        return "各地公开的自评表：分组名称后印有分值，例如“产出指标（50分）”";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        if (filing.form().incomplete().contains("/indicators")) return List.of();
        for (IndicatorField level : List.of(IndicatorField.LEVEL1, IndicatorField.LEVEL2))
            for (List<Row> group : RowGroups.by(filing, level)) look(findings, group, level);
        return findings.list();
    }

    private static void look(Findings findings, List<Row> group, IndicatorField level) {
        GroupLabel label = GroupLabel.of(group.getFirst().text(level));
        BigDecimal printed = label.points();
        if (printed == null || group.stream().noneMatch(Row::hasWeight)) return;
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : group) {
            if (row.weight() == null && row.hasWeight()) return;
            sum = sum.add(Objects.requireNonNullElse(row.weight(), BigDecimal.ZERO));
        }
        if (sum.compareTo(printed) != 0)
            findings.at(Stream.concat(
                                    Stream.of(group.getFirst().at(level)),
                                    group.stream().map(row -> row.at(IndicatorField.POINTS)))
                            .toList())
                    .put("group", label.name())
                    .put("rows", group.size())
                    .expected(printed)
                    .found(sum)
                    .put("difference", sum.subtract(printed).abs());
    }
}
