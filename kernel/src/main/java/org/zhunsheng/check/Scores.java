package org.zhunsheng.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scoring.Outcome;
import org.zhunsheng.scoring.RowScore;
import org.zhunsheng.text.Points;

/** 分数的比较与写法。 */
final class Scores {

    private Scores() {}

    /** 相差超过体系允许的范围。 */
    static boolean differ(Filing filing, BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(filing.scheme().rounding().tolerance()) > 0;
    }

    /** 我们算出的得分；无法评分或不适用时为 null。 */
    static @Nullable BigDecimal computed(@Nullable RowScore row) {
        if (row == null || row.byHand()) return null;
        Points points = row.computed();
        return points == null ? null : points.value();
    }

    static String arithmetic(RowScore row) {
        return row.outcome() instanceof Outcome.Scored scored
                ? scored.derivation().arithmetic()
                : "";
    }

    /** 小数写成百分数，至多两位小数。 */
    static String percent(BigDecimal fraction) {
        return Findings.show(fraction.movePointRight(2).setScale(2, RoundingMode.HALF_UP)) + "%";
    }
}
