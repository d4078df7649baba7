package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** F14 没有满意度指标，也没有说为什么。 */
public final class NoSatisfactionRow implements Check {

    private static final Parameter NONE = Parameter.words("no-service-object", "no-service-object");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PROJECT_FORM, Need.INDICATORS, Need.ALL_INDICATORS);
    }

    @Override
    public String basis() {
        return "财预〔2020〕10号附件（满意度指标 10 分）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(NONE);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        List<String> reasons = NONE.values(filing, this);
        boolean any = filing.rows().stream()
                .anyMatch(row ->
                        row.dimension() == Dimension.SATISFACTION || row.name().contains("满意"));
        if (any || filing.narrative().written().stream().anyMatch(written -> Words.any(written.text(), reasons)))
            return List.of();
        findings.at(filing.rows().getLast().at(IndicatorField.LEVEL1));
        return findings.list();
    }
}
