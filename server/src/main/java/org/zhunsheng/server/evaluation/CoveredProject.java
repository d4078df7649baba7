package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 整体支出之内的一个项目，那一年的预算、执行与它自己的自评。
 *
 * @param budget 调整后的预算，元
 * @param executed 执行，元
 * @param state 它的自评到了哪里，填报的状态；没有任务的为空字
 * @param filling 它的自评表；没有的为 null
 * @param total 交上来的总分；没有的为 null
 * @param grade 交上来的等级；没有的为空字
 */
record CoveredProject(
        long id,
        String code,
        String name,
        String unit,
        BigDecimal budget,
        BigDecimal executed,
        String state,
        @Nullable Long filling,
        @Nullable BigDecimal total,
        String grade) {

    /** 各项目得分的平均：只是统计，不是整体支出的分。没有一个有分的为空。 */
    static Optional<String> average(List<CoveredProject> projects) {
        List<BigDecimal> totals =
                projects.stream().flatMap(one -> Stream.ofNullable(one.total())).toList();
        if (totals.isEmpty()) return Optional.empty();
        BigDecimal sum = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.divide(BigDecimal.valueOf(totals.size()), 2, RoundingMode.HALF_UP)
                .toPlainString());
    }
}
