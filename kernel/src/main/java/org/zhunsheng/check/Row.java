package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Points;

/**
 * 指标的一行，连同它在表上的次序。
 *
 * @param index 从 0 起
 */
record Row(int index, Indicator indicator) {

    static List<Row> all(Form form) {
        return IntStream.range(0, form.indicators().size())
                .mapToObj(i -> new Row(i, form.indicators().get(i)))
                .toList();
    }

    static List<Row> all(Filing filing) {
        return all(filing.form());
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

    @Nullable
    BigDecimal weight() {
        return value(indicator.points());
    }

    @Nullable
    BigDecimal score() {
        return value(indicator.score());
    }

    Dimension dimension() {
        return Dimension.of(indicator);
    }

    /** 偏差原因（备注）空着。 */
    boolean reasonBlank() {
        return org.zhunsheng.text.Blank.orNone(indicator.remark().asWritten());
    }

    private static @Nullable BigDecimal value(Fact<Points> fact) {
        Points points = fact.value();
        return points == null ? null : points.value();
    }
}
