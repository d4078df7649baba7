package org.zhunsheng.scoring;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Points;

/**
 * 一行的得分：我们算的与表上写的。
 *
 * @param indicator 指标行号，从 0 起；资金行（预算执行率）为 -1
 * @param method 所用方法的编号，例如 ratio-positive；照录表上得分的为 manual-rubric
 * @param weight 表上的分值
 * @param worth 计分时的分值：不适用的行让出的分值已经加进来；没有分值的为 null
 * @param printed 表上的得分
 * @param outcome 我们的结果
 * @param byHand 表上没有可以重算的依据，得分照录
 */
public record RowScore(
        int indicator,
        String name,
        String method,
        @Nullable Points weight,
        @Nullable Points worth,
        @Nullable Points printed,
        Outcome outcome,
        boolean byHand) {

    public static final int MONEY_ROW = -1;

    public @Nullable Points computed() {
        return outcome instanceof Outcome.Scored scored ? scored.points() : null;
    }
}
