package org.zhunsheng.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Points;
import org.zhunsheng.text.Rate;

/**
 * 重新计分的结果。
 *
 * @param rate 执行率，未取整；没有预算或没有执行数时为 null
 * @param rows 资金行（如有）在前，指标行按表上次序
 * @param groups 各一级指标的分值与得分
 * @param grade 按总分应得的等级；体系没有等级或总分无法评定时为 null
 */
public record ScoreSheet(
        @Nullable Rate rate,
        List<RowScore> rows,
        List<GroupScore> groups,
        Outcome total,
        @Nullable String grade) {

    public ScoreSheet {
        rows = List.copyOf(rows);
        groups = List.copyOf(groups);
    }

    /**
     * 一级指标小计。
     *
     * @param weight 各行分值之和
     * @param score 已评分各行的得分之和
     * @param printed 一级指标后面印的分值；没有印时为 null
     * @param complete 各行都有得分；否则 {@code score} 只是部分
     */
    public record GroupScore(
            String name,
            Points weight,
            Points score,
            @Nullable Points printed,
            boolean complete) {

        GroupScore plus(RowScore row) {
            Points points = row.computed();
            Points own = row.weight();
            return new GroupScore(
                    name,
                    own == null ? weight : weight.plus(own),
                    points == null ? score : score.plus(points),
                    printed,
                    complete && points != null);
        }
    }

    /** 某一指标行的得分；没有分值与得分的行也在其中。 */
    public @Nullable RowScore row(int indicator) {
        for (RowScore row : rows) if (row.indicator() == indicator) return row;
        return null;
    }

    /** 预算执行率的得分：资金行，或名为预算执行率的指标；都没有则为 null。 */
    public @Nullable RowScore execution() {
        for (RowScore row : rows) if (row.method().startsWith("execution-rate")) return row;
        return null;
    }
}
