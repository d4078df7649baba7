package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 照计划给一行另定分；定过的不再定。 */
@Component
public class PointsPlans {

    private final PointsReview review;

    PointsPlans(PointsReview review) {
        this.review = review;
    }

    /** @param less 比单位的得分少几分 */
    @Transactional
    public void carryOut(long filling, String row, BigDecimal less, String reason, String text) {
        if (!review.history(filling, row).isEmpty()) return;
        BigDecimal points = new BigDecimal(review.line(filling, row).points()).subtract(less);
        review.set(filling, new PointsReview.Wanted(row, points.toPlainString(), reason, text, 0));
    }
}
