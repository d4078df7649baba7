package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scoring.Decided;

/**
 * 审核的人给一行定的分，或者撤回。单位自己的分不动，两个都在。
 *
 * @param row 指标的行；空字是预算执行率自己一行
 * @param own 定的时候单位的得分
 * @param worth 那时的分值
 * @param points 审核得分；撤回的为 null
 * @param text 说明；撤回的可以是空字
 * @param level 第几级审核定的
 * @param standing 那以后单位没有再送审过，或者再送审的这一行还是那个得分与分值
 */
record ReviewedPoints(
        long id,
        String row,
        BigDecimal own,
        BigDecimal worth,
        @Nullable BigDecimal points,
        PointsReason reason,
        String text,
        int level,
        String role,
        OffsetDateTime at,
        boolean standing) {

    /** 还作数：没有撤回，这一行单位的得分与分值还是定的时候的。 */
    boolean standsOn(Scores.Line line) {
        return points != null
                && standing
                && line.state() == Scores.State.SCORED
                && own.compareTo(new BigDecimal(line.points())) == 0
                && worth.compareTo(new BigDecimal(line.worth())) == 0;
    }

    /** 交给内核的；{@code own} 是单位自己改的分。 */
    Decided over(@Nullable Decided own) {
        return Decided.reviewed(points == null ? this.own : points, reason.zh() + "。" + text, own);
    }
}
