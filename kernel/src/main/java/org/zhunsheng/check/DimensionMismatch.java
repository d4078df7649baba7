package org.zhunsheng.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** F08 二级指标说的是一个维度，解释说的是另一个。 */
public final class DimensionMismatch implements Check {

    private static final Parameter WORDS = Parameter.words("dimension-words", "dimension-words");

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
        return "上海市 2019 年度自评表的实例（规模解释为质量，质量解释为效益）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WORDS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        NamedDimensions dimensions = NamedDimensions.of(WORDS.values(filing, this));
        for (Row row : filing.rows()) {
            if (row.level() == Level.OTHER) continue;
            boolean labelled = !row.text(IndicatorField.LEVEL2).isEmpty();
            Set<String> label = dimensions.in(labelled ? row.text(IndicatorField.LEVEL2) : row.name());
            Set<String> told = new LinkedHashSet<>();
            if (labelled) told.addAll(dimensions.in(row.name()));
            // 效益行的“受益人口数量”只是说数人头，不是说数量指标
            if (row.level() == Level.BENEFIT) told.remove(dimensions.first());
            told.addAll(dimensions.in(row.text(IndicatorField.EXPLANATION)));
            if (label.isEmpty() || told.isEmpty() || label.containsAll(told)) continue;
            told.removeAll(label);
            findings.at(row.at(IndicatorField.EXPLANATION), row.at(IndicatorField.NAME))
                    .row(row)
                    .expected(String.join("、", label))
                    .found(String.join("、", told));
        }
        return findings.list();
    }
}
