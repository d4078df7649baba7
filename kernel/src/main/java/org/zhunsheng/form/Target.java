package org.zhunsheng.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Quantity;

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

    /** 数值与单位；区间取上限，期限与文字描述为 null。 */
    default @Nullable Quantity quantity() {
        return switch (this) {
            case AtLeast t -> new Quantity(t.value, t.unit);
            case AtMost t -> new Quantity(t.value, t.unit);
            case Exactly t -> new Quantity(t.value, t.unit);
            case Between t -> new Quantity(t.to, t.unit);
            case Unsigned t -> new Quantity(t.value, t.unit);
            case ByDate t -> null;
            case Described t -> null;
        };
    }

    /** 完成值换成指标值的单位；不是数或单位不能换算时为 null。 */
    default @Nullable BigDecimal comparable(Actual actual) {
        Quantity target = quantity();
        if (target == null || !(actual instanceof Actual.Measured measured)) return null;
        return new Quantity(measured.value(), measured.unit()).in(target.unit());
    }

    /** 完成值是否达到指标值；没有符号、文字描述、种类或单位不同而无从比较时为 null。 */
    default @Nullable Boolean isMetBy(Actual actual) {
        if (this instanceof ByDate t)
            return actual instanceof Actual.OnDate on ? !on.done().isAfter(t.due) : null;
        BigDecimal value = comparable(actual);
        if (value == null) return null;
        return switch (this) {
            case AtLeast t -> value.compareTo(t.value) >= (t.strict ? 1 : 0);
            case AtMost t -> value.compareTo(t.value) <= (t.strict ? -1 : 0);
            case Exactly t -> value.compareTo(t.value) == 0;
            case Between t -> value.compareTo(t.from) >= 0 && value.compareTo(t.to) <= 0;
            case Unsigned t -> null;
            case ByDate t -> null;
            case Described t -> null;
        };
    }
}
