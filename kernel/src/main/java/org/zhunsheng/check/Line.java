package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Points;

/**
 * 带分值或得分的一行：资金行（预算执行率）或指标行。
 *
 * @param indicator 指标行号，从 0 起；资金行为 -1
 */
record Line(
        int indicator,
        String name,
        Fact<Points> weightFact,
        Fact<Points> scoreFact,
        Location weightAt,
        Location scoreAt) {

    /** 计分的资金行（至多一行）在前，指标行按表上次序。 */
    static List<Line> all(Filing filing) {
        return filing.narrative().lines();
    }

    static List<Line> all(List<FundRow> funds, List<Row> rows) {
        List<Line> lines = new ArrayList<>();
        Line money = money(funds);
        if (money != null) lines.add(money);
        for (Row row : rows) if (row.hasWeight() || row.hasScore()) lines.add(of(row));
        return lines;
    }

    /** 预算执行率所在的一行：资金行，或名为预算执行率的指标；没有印分值则为 null。 */
    static @Nullable Line execution(Filing filing) {
        Line money = money(FundRow.all(filing));
        int indicator = indicator(filing);
        if (money != null || indicator < 0) return money;
        return of(Row.all(filing).get(indicator));
    }

    /** 名为预算执行率的指标的行号；没有则为 -1。 */
    static int indicator(Filing filing) {
        Execution execution = filing.execution();
        return execution == null ? -1 : execution.indicator();
    }

    /** 资金总额一行印了分值的用它；合并单元格有时把同一分值印在几行上，只算一次。 */
    private static @Nullable Line money(List<FundRow> funds) {
        FundRow found = null;
        for (FundRow row : funds) {
            boolean printed = !Blank.is(row.funding().points().asWritten());
            if (printed && (found == null || row.isTotal())) found = row;
        }
        return found == null
                ? null
                : new Line(
                        -1,
                        found.name(),
                        found.funding().points(),
                        found.funding().score(),
                        found.at(FundingField.POINTS),
                        found.at(FundingField.SCORE));
    }

    private static Line of(Row row) {
        return new Line(
                row.index(),
                row.name(),
                row.indicator().points(),
                row.indicator().score(),
                row.at(IndicatorField.POINTS),
                row.at(IndicatorField.SCORE));
    }

    boolean isMoney() {
        return indicator < 0;
    }

    @Nullable
    BigDecimal weight() {
        Points points = weightFact.value();
        return points == null ? null : points.value();
    }

    @Nullable
    BigDecimal score() {
        Points points = scoreFact.value();
        return points == null ? null : points.value();
    }

    boolean isFullMark() {
        BigDecimal weight = weight();
        BigDecimal score = score();
        return weight != null && score != null && weight.signum() > 0 && score.compareTo(weight) == 0;
    }

    /** 写了字而读不出数：合计因此算不出来。 */
    boolean isWeightUnreadable() {
        return weight() == null && !Blank.is(weightFact.asWritten());
    }

    boolean isScoreUnreadable() {
        return score() == null && !Blank.is(scoreFact.asWritten());
    }
}
