package org.zhunsheng.check;

import java.math.BigDecimal;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Quantity;

/** 两行的指标值是不是同一个：读得出的比符号、数、单位，≥95%与“95％以上”相同；读不出的比字。 */
final class SameTarget {

    private SameTarget() {}

    static boolean of(Row row, Row other) {
        if (Blank.is(row.targetShown()) || Blank.is(other.targetShown())) return true;
        if (text(row).equals(text(other))) return true;
        Target one = row.indicator().target().value();
        Target two = other.indicator().target().value();
        return one != null && two != null && same(one, two);
    }

    private static boolean same(Target one, Target two) {
        if (one instanceof Target.ByDate by)
            return two instanceof Target.ByDate due && by.due().equals(due.due());
        if (one instanceof Target.Described said)
            return two instanceof Target.Described told && bare(said.text()).equals(bare(told.text()));
        return sameSign(one, two) && sameValue(one, two);
    }

    /** 表式没有印符号的，方向看不出，只比数。 */
    private static boolean sameSign(Target one, Target two) {
        boolean unsigned = one instanceof Target.Unsigned || two instanceof Target.Unsigned;
        return unsigned || one.getClass() == two.getClass() && strict(one) == strict(two);
    }

    private static boolean strict(Target target) {
        return target instanceof Target.AtLeast least && least.strict()
                || target instanceof Target.AtMost most && most.strict();
    }

    private static boolean sameValue(Target one, Target two) {
        Quantity wanted = one.quantity();
        Quantity other = two.quantity();
        if (wanted == null || other == null) return false;
        Amount first = Amount.of(wanted);
        Amount second = Amount.of(other);
        boolean sameUnit = first.unit().isEmpty()
                || second.unit().isEmpty()
                || first.unit().equals(second.unit());
        return sameUnit && first.sameValue(second) && from(one).compareTo(from(two)) == 0;
    }

    /** 区间的下限；不是区间的都一样。 */
    private static BigDecimal from(Target target) {
        return target instanceof Target.Between between ? between.from() : BigDecimal.ZERO;
    }

    private static String text(Row row) {
        return bare(
                row.text(IndicatorField.TARGET_SIGN) + row.text(IndicatorField.TARGET) + row.text(IndicatorField.UNIT));
    }

    private static String bare(String text) {
        return Normal.withoutEnd(Normal.norm(text), "。;,");
    }
}
