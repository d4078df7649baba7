package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;

/** F13 过程与投入的分值太重。 */
public final class ProcessHeavy implements Check {

    private static final Parameter FROM = Parameter.number("from", "30");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.INDICATORS, Need.WEIGHTS);
    }

    @Override
    public String basis() {
        return "上海市 2019 年度自评表的实例（36 分）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(FROM);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        List<Row> rows = filing.rows().stream()
                .filter(row -> row.dimension() == Dimension.PROCESS || row.dimension() == Dimension.EXECUTION)
                .filter(row -> row.weight() != null)
                .toList();
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) sum = sum.add(Objects.requireNonNull(row.weight()));
        BigDecimal limit = FROM.number(filing, this);
        if (sum.compareTo(limit) >= 0)
            findings.at(rows.stream().map(row -> row.at(IndicatorField.POINTS)).toList())
                    .put("limit", limit)
                    .found(sum);
        return findings.list();
    }
}
