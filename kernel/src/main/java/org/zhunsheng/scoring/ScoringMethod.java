package org.zhunsheng.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 计分方法：由指标值、完成值（或金额、日期、档次、调查）得出得分与计算过程。每种方法一个小记录。 */
public sealed interface ScoringMethod
        permits ScoringMethod.OfValue,
                ExecutionRateProportional,
                ExecutionRateBands,
                DeadlineMethod,
                YesNo,
                Levels,
                ManualRubric,
                SatisfactionSurvey {

    /** 编号，例如 ratio-positive；体系与计算过程都用它，永不改名。 */
    String id();

    /** 正式名称，印在计算过程里。 */
    String term();

    /** 由一个数计分的方法；指标值与参数是方法自己的。 */
    sealed interface OfValue extends ScoringMethod
            permits RatioPositive, RatioEqual, RatioNegativeLinear, ZeroTarget, RangeMethod, DeductionPerUnit {

        /** {@code actual} 为 null 表示没有完成值。 */
        Outcome score(Worth worth, @Nullable BigDecimal actual);
    }
}
