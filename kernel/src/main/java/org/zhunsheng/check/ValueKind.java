package org.zhunsheng.check;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;
import org.zhunsheng.text.Blank;

/** 指标值、完成值是数、日期还是文字；三档之一也是文字。 */
enum ValueKind {
    NUMBER,
    DATE,
    TEXT;

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** 没有填、或者写着数字而读不成数的（读表器另行报告）为 null。 */
    static @Nullable ValueKind ofTarget(Row row) {
        String written = row.text(IndicatorField.TARGET);
        return switch (row.indicator().target().value()) {
            case null -> null;
            case Target.ByDate by -> DATE;
            case Target.Described described -> DIGIT.matcher(written).find() ? null : TEXT;
            default -> NUMBER;
        };
    }

    /** 没有填、只写了“无”、或者写着数字而读不成数的为 null。 */
    static @Nullable ValueKind ofActual(Row row) {
        String written = row.text(IndicatorField.ACTUAL);
        if (Blank.orNone(written)) return null;
        return switch (row.indicator().actual().value()) {
            case null -> null;
            case Actual.Measured measured -> NUMBER;
            case Actual.OnDate on -> DATE;
            case Actual.Graded graded -> TEXT;
            case Actual.Told told -> DIGIT.matcher(written).find() ? null : TEXT;
        };
    }
}
