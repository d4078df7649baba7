package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Blank;

/** E01 扣了分，没有说明。 */
public final class DeductionUnexplained implements Check {

    private static final Parameter LEAST = Parameter.number("least-loss", "0");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.WEIGHTS, Need.SCORES);
    }

    @Override
    public String basis() {
        return "上海市 2019 年度自评表的实例（五行扣 11 分，备注全空）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(LEAST);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        BigDecimal least = LEAST.number(filing, this);
        for (Row row : filing.rows()) {
            BigDecimal weight = row.weight();
            BigDecimal score = row.score();
            if (weight == null || score == null || !Blank.is(row.text(IndicatorField.REMARK))) continue;
            BigDecimal loss = weight.subtract(score);
            if (loss.compareTo(least) <= 0) continue;
            findings.at(row.at(IndicatorField.REMARK), row.at(IndicatorField.SCORE))
                    .row(row)
                    .put("loss", loss)
                    .put("weight", weight)
                    .found(score);
        }
        return findings.list();
    }
}
