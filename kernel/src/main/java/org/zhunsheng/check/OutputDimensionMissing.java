package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** F02 产出指标缺数量、质量、时效、成本之一。 */
public final class OutputDimensionMissing implements Check {

    private static final List<Dimension> OUTPUT =
            List.of(Dimension.QUANTITY, Dimension.QUALITY, Dimension.TIMELINESS, Dimension.COST);

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PROJECT_FORM, Need.INDICATORS, Need.ALL_INDICATORS, Need.OUTPUT_DIMENSIONS);
    }

    @Override
    public String basis() {
        return "财预〔2020〕10号附件（产出指标分数量、质量、时效、成本）";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Dimension dimension : OUTPUT) {
            if (filing.rows().stream().anyMatch(row -> row.dimension() == dimension && filled(row))) continue;
            findings.at(filing.rows().getFirst().at(IndicatorField.LEVEL2))
                    .put("dimension", dimension.term())
                    .expected(dimension.term() + "指标");
        }
        return findings.list();
    }

    private static boolean filled(Row row) {
        return !row.name().contains("未填报") && !row.text(IndicatorField.TARGET).contains("未填报");
    }
}
