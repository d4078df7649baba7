package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Points;
import org.zhunsheng.text.Quantity;

/**
 * 指标的一行，连同它在表上的次序。
 *
 * @param index 从 0 起
 * @param dimension 衡量的是什么
 * @param level 一级指标的类别
 */
record Row(int index, Indicator indicator, Dimension dimension, Level level) {

    private static final Pattern SIGN =
            Pattern.compile("^(?:≥|≤|=|>|<|大于等于|小于等于|大于|小于|等于|不低于|不少于|不高于|不超过)+|(?:以上|以下|以内|之内)$");

    Row(int index, Indicator indicator) {
        this(index, indicator, Dimension.of(indicator));
    }

    private Row(int index, Indicator indicator, Dimension dimension) {
        this(index, indicator, dimension, Level.of(indicator, dimension));
    }

    static List<Row> all(Form form) {
        return IntStream.range(0, form.indicators().size())
                .mapToObj(i -> new Row(i, form.indicators().get(i)))
                .toList();
    }

    static List<Row> all(Filing filing) {
        return filing.rows();
    }

    /** 某一栏所在之处；空格子用指标名称的位置。 */
    Location at(IndicatorField field) {
        return Location.at(
                "/indicators/" + index + "/" + field.key(),
                indicator.facts().get(field),
                indicator.name().origin().place());
    }

    String name() {
        return indicator.name().asWritten().strip();
    }

    /** 给人看的行号，从 1 起。 */
    int number() {
        return index + 1;
    }

    String text(IndicatorField field) {
        return indicator.facts().get(field).asWritten().strip();
    }

    /** 说明怎样算的文字：指标解释，连同自成一栏的计算方法；都没有写的为空字。 */
    String explained() {
        String explanation = text(IndicatorField.EXPLANATION);
        String method = text(IndicatorField.METHOD);
        if (Blank.is(method)) return Blank.is(explanation) ? "" : explanation;
        return Blank.is(explanation) ? method : explanation + "；" + method;
    }

    @Nullable
    BigDecimal weight() {
        return value(indicator.points());
    }

    @Nullable
    BigDecimal score() {
        return value(indicator.score());
    }

    /** 得了满分。 */
    boolean isFull() {
        BigDecimal weight = weight();
        BigDecimal score = score();
        return weight != null && score != null && score.compareTo(weight) == 0;
    }

    /** 得了分，不止零分。 */
    boolean isScored() {
        BigDecimal score = score();
        return score != null && score.signum() > 0;
    }

    /** 指标值连同符号与单位，给人看。 */
    String targetShown() {
        return text(IndicatorField.TARGET_SIGN) + text(IndicatorField.TARGET) + text(IndicatorField.UNIT);
    }

    /** 完成值恰等于指标值：数相等、同一天，或者文字相同。 */
    boolean reachesExactly() {
        Target target = indicator.target().value();
        Actual actual = indicator.actual().value();
        if (target == null || actual == null) return false;
        if (target instanceof Target.ByDate by)
            return actual instanceof Actual.OnDate on && on.done().equals(by.due());
        BigDecimal done = target.comparable(actual);
        Quantity wanted = target.quantity();
        return done != null && wanted != null ? done.compareTo(wanted.value()) == 0 : copiesTarget();
    }

    /** 完成值与指标值除了符号一字不差；单位写在哪一边都算。 */
    boolean copiesTarget() {
        String unit = Normal.norm(text(IndicatorField.UNIT));
        String target = bare(text(IndicatorField.TARGET));
        String actual = bare(text(IndicatorField.ACTUAL));
        return !actual.isEmpty()
                && (actual.equals(target) || actual.equals(target + unit) || (actual + unit).equals(target));
    }

    private static String bare(String written) {
        return SIGN.matcher(
                        Normal.norm(written).replace('≧', '≥').replace('═', '=').replace('≦', '≤'))
                .replaceAll("");
    }

    /** 偏差原因（备注）空着；“无”是一种说法，不算空着。 */
    boolean reasonBlank() {
        return Blank.is(indicator.remark().asWritten());
    }

    boolean hasWeight() {
        return !Blank.is(indicator.points().asWritten());
    }

    boolean hasScore() {
        return !Blank.is(indicator.score().asWritten());
    }

    private static @Nullable BigDecimal value(Fact<Points> fact) {
        Points points = fact.value();
        return points == null ? null : points.value();
    }
}
