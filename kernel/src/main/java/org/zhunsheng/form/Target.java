package org.zhunsheng.form;

import java.math.BigDecimal;
import java.time.LocalDate;

/** 年度指标值：符号、数值、单位，或日期，或文字描述。 */
public sealed interface Target {

    /** 不低于（{@code strict} 时为高于）。 */
    record AtLeast(BigDecimal value, String unit, boolean strict) implements Target {}

    /** 不高于（{@code strict} 时为低于）。 */
    record AtMost(BigDecimal value, String unit, boolean strict) implements Target {}

    record Exactly(BigDecimal value, String unit) implements Target {}

    /** 区间，含两端。 */
    record Between(BigDecimal from, BigDecimal to, String unit) implements Target {}

    /** 期限；只写到月的为当月最后一天，只写到年的为 12 月 31 日。 */
    record ByDate(LocalDate due) implements Target {}

    /** 只有数值，没有符号：越多越好还是越少越好，表上没有说，也不去猜。 */
    record Unsigned(BigDecimal value, String unit) implements Target {}

    /** 文字描述（定性）。 */
    record Described(String text) implements Target {}
}
