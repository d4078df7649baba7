package org.zhunsheng.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.Target;

/** The handbook's lights of monitoring, L02 to L04. */
class LightVectorsTest {

    private static final ProgressBands USUAL =
            new ProgressBands(new BigDecimal("0.6"), new BigDecimal("0.8"), new BigDecimal("1.2"), false, false);

    private static ProgressBands bands(String variant) {
        return new ProgressBands(
                USUAL.red(), USUAL.yellow(), USUAL.blue(), variant.equals("annual-blue"), variant.equals("strict"));
    }

    @TestFactory
    Stream<DynamicTest> indicatorProgress() {
        return Vectors.of("light-indicator-progress")
                .map(v -> DynamicTest.dynamicTest("light " + v.get("n"), () -> {
                    String variant = v.get("variant");
                    BigDecimal value = v.need("target");
                    Target target = switch (v.get("sign")) {
                        case "ge" -> new Target.AtLeast(value, "次", false);
                        case "le" -> new Target.AtMost(value, "次", false);
                        default -> new Target.Described("有所改善");
                    };
                    Actual actual = v.get("sign").equals("text")
                            ? new Actual.Graded(Actual.Level.valueOf(variant))
                            : new Actual.Measured(v.need("actual"), "次");
                    int month = v.need("month").intValue();
                    check(v, new IndicatorProgressLight(bands(variant)).light(target, actual, month));
                }));
    }

    @TestFactory
    Stream<DynamicTest> budgetProgress() {
        return Vectors.of("light-budget-progress")
                .map(v -> DynamicTest.dynamicTest(
                        "light " + v.get("n"),
                        () -> check(
                                v,
                                new BudgetProgressLight(USUAL)
                                        .light(
                                                v.need("budget"),
                                                v.need("paid"),
                                                v.need("month").intValue()))));
    }

    @TestFactory
    Stream<DynamicTest> overall() {
        return Vectors.of("light-overall")
                .map(v -> DynamicTest.dynamicTest("light " + v.get("n"), () -> {
                    List<Light.Colour> lights = Arrays.stream(v.get("lights").split(" "))
                            .filter(word -> !word.isEmpty())
                            .map(word -> Light.Colour.valueOf(word.toUpperCase(Locale.ROOT)))
                            .toList();
                    assertEquals(v.get("result"), Light.overall(lights).name().toLowerCase(Locale.ROOT));
                }));
    }

    @Test
    void whatCannotBeComparedHasNoLightAndSaysWhy() {
        IndicatorProgressLight light = new IndicatorProgressLight(USUAL);
        Target many = new Target.AtLeast(BigDecimal.TEN, "次", false);
        assertEquals(
                Light.Colour.NONE, light.light(many, new Actual.Told("正在办"), 7).colour());
        Target unsigned = new Target.Unsigned(BigDecimal.TEN, "次");
        assertEquals(
                Light.Colour.NONE,
                light.light(unsigned, new Actual.Measured(BigDecimal.ONE, "次"), 7)
                        .colour());
    }

    private static void check(Vectors.Vector v, Light light) {
        assertEquals(v.get("result"), light.colour().name().toLowerCase(Locale.ROOT));
        Vectors.assertContains(v, light.arithmetic());
    }
}
