package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.scoring.RowScore;

/** B04 预算执行率的得分与规定的算法不符。 */
public final class ExecutionScore implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.EXECUTION, Need.EXECUTION_METHOD);
    }

    @Override
    public String basis() {
        return "指标体系规定的计分办法；河北廊坊 2019 年度自评表的实例（43.2 执行 37.24 得 9 分）";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        RowScore row = filing.scores().execution();
        Line line = Line.execution(filing);
        if (row == null || line == null || row.computed() == null) return List.of();
        BigDecimal computed = Objects.requireNonNull(row.computed()).value();
        BigDecimal score = line.score();
        if (score == null || !Scores.differ(filing, score, computed)) return List.of();
        findings.at(line.scoreAt())
                .expected(computed)
                .found(score)
                .put("difference", score.subtract(computed).abs())
                .put("arithmetic", Scores.arithmetic(row));
        return findings.list();
    }
}
