package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.IndicatorField;

/** C15 定性指标的得分不在该档的范围内。 */
public final class QualitativeBand implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.ACTUALS, Need.SCORES);
    }

    @Override
    public String basis() {
        return "财预〔2020〕10号：定性指标分达成、部分达成、未达成三档；各档界线由指标体系规定";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Row row : Row.all(filing)) {
            BigDecimal weight = row.weight();
            BigDecimal score = row.score();
            if (weight == null || score == null) continue;
            if (!(row.indicator().actual().value() instanceof Actual.Graded graded)) continue;
            Band band = Band.of(graded.level(), weight, filing.scheme().qualitative());
            if (band.contains(score)) continue;
            findings.at(row.at(IndicatorField.SCORE), row.at(IndicatorField.ACTUAL))
                    .row(row)
                    .put("level", row.text(IndicatorField.ACTUAL))
                    .put("weight", weight)
                    .expected(band.toString())
                    .found(score);
        }
        return findings.list();
    }
}
