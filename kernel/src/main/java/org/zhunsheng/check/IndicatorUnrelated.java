package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** F18 指标与项目、目标没有一个词相通。 */
public final class IndicatorUnrelated implements Check {

    private static final Parameter STOPS = Parameter.words("stop-words", "row-stop-words");
    private static final Parameter KIN = Parameter.words("kin", "beneficiaries");

    /** 目标写得太少，谈不上相干不相干。 */
    private static final int TELLING = 30;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.INDICATORS, Need.GOAL);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(STOPS, KIN);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        RelatedRows related = new RelatedRows(
                filing, KeyWords.without(STOPS.values(filing, this)), Synonyms.of(KIN.values(filing, this)));
        if (related.telling() < TELLING) return List.of();
        for (Row row : related.unrelated(filing.rows()))
            findings.at(row.at(IndicatorField.NAME)).row(row).found(row.name());
        return findings.list();
    }
}
