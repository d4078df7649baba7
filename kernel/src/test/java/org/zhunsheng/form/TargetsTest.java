package org.zhunsheng.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhunsheng.text.Table;

/** Sign, target, unit and actual columns as they are written on forms of fiscal year 2021, and what they mean. */
class TargetsTest {

    @TestFactory
    Stream<DynamicTest> targetsAreReadFromSignValueAndUnit() {
        return Table.rows("form/targets.txt")
                .map(row -> DynamicTest.dynamicTest(row.get(0) + row.get(1) + row.get(2), () -> {
                    Indicator indicator = indicator(row.get(0), row.get(1), row.get(2), "");
                    assertEquals(row.get(3), describe(indicator.target().value()));
                    assertEquals(row.get(1), indicator.target().asWritten());
                }));
    }

    @TestFactory
    Stream<DynamicTest> actualsAreReadAndComparedWithTheTarget() {
        return Table.rows("form/actuals.txt")
                .map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> {
                    Indicator indicator = indicator(row.get(0), row.get(1), row.get(2), row.get(3));
                    assertEquals(row.get(4), describe(indicator.actual().value()));
                    assertEquals(row.get(3), indicator.actual().asWritten());
                    assertEquals(row.get(5), met(indicator));
                }));
    }

    @Test
    void withoutAYearADeadlineWithoutYearStaysText() {
        FormBuilder builder = new FormBuilder();
        builder.indicator().put(IndicatorField.TARGET, Fact.text("9月前", Origin.UNKNOWN));
        assertEquals(
                new Target.Described("9月前"),
                builder.build().indicators().getFirst().target().value());
    }

    @Test
    void theYearOfTheTitleServesWhenTheFormHasNoYearField() {
        FormBuilder builder = new FormBuilder().put(FormField.TITLE, Fact.text("2019年度自评表", Origin.UNKNOWN));
        builder.indicator().put(IndicatorField.TARGET, Fact.text("9月前", Origin.UNKNOWN));
        Target target = Objects.requireNonNull(
                builder.build().indicators().getFirst().target().value());
        assertEquals("期限 2019-09-30", describe(target));
    }

    @Test
    void aBlankCellHasNoTarget() {
        assertNull(indicator("≥", "—", "%", "/").target().value());
        assertNull(indicator("≥", "—", "%", "/").actual().value());
    }

    private static Indicator indicator(String sign, String target, String unit, String actual) {
        FormBuilder builder = new FormBuilder().put(FormField.YEAR, Fact.text("2021", Origin.UNKNOWN));
        builder.indicator()
                .put(IndicatorField.TARGET_SIGN, Fact.text(sign, Origin.UNKNOWN))
                .put(IndicatorField.TARGET, Fact.text(target, Origin.UNKNOWN))
                .put(IndicatorField.UNIT, Fact.text(unit, Origin.UNKNOWN))
                .put(IndicatorField.ACTUAL, Fact.text(actual, Origin.UNKNOWN));
        return builder.build().indicators().getFirst();
    }

    private static String met(Indicator indicator) {
        Target target = indicator.target().value();
        Actual actual = indicator.actual().value();
        Boolean met = target == null || actual == null ? null : target.isMetBy(actual);
        return met == null ? "无从比较" : met ? "达到" : "未达到";
    }

    private static String describe(@Nullable Target target) {
        return switch (target) {
            case null -> "没有";
            case Target.AtLeast t -> (t.strict() ? "> " : "≥ ") + quantity(t.value(), t.unit());
            case Target.AtMost t -> (t.strict() ? "< " : "≤ ") + quantity(t.value(), t.unit());
            case Target.Exactly t -> "= " + quantity(t.value(), t.unit());
            case Target.Between t -> "区间 " + t.from().toPlainString() + "–" + quantity(t.to(), t.unit());
            case Target.ByDate t -> "期限 " + t.due();
            case Target.Unsigned t -> "无符号 " + quantity(t.value(), t.unit());
            case Target.Described t -> "文字";
        };
    }

    private static String describe(@Nullable Actual actual) {
        return switch (actual) {
            case null -> "没有";
            case Actual.Measured a -> "数 " + quantity(a.value(), a.unit());
            case Actual.OnDate a -> "日期 " + a.done();
            case Actual.Graded a -> List.of("达成", "部分达成", "未达成").get(a.level().ordinal());
            case Actual.Told a -> "文字";
        };
    }

    private static String quantity(BigDecimal value, String unit) {
        return (value.toPlainString() + " " + unit).strip();
    }
}
