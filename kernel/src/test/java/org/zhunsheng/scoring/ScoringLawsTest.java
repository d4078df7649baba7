package org.zhunsheng.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.ExecutionRule.Below;
import org.zhunsheng.scheme.ExecutionRule.Step;
import org.zhunsheng.scheme.QuantitativeRules.Deadline;
import org.zhunsheng.scheme.QuantitativeRules.EqualOver;
import org.zhunsheng.scheme.QuantitativeRules.ZeroPositive;

/** Laws that every method must keep, over generated inputs; a failure prints the seed that repeats it. */
class ScoringLawsTest {

    private static final int RUNS = 2_000;

    /** Random inputs with values that like to sit on limits. */
    private record Inputs(Random random) {

        BigDecimal number(int most) {
            return switch (random.nextInt(6)) {
                case 0 -> BigDecimal.ZERO;
                case 1 -> BigDecimal.valueOf(random.nextInt(most + 1));
                case 2 -> BigDecimal.valueOf(-random.nextInt(most + 1));
                default -> BigDecimal.valueOf(random.nextInt(most * 1_000 + 1), 3);
            };
        }

        BigDecimal positive(int most) {
            return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2);
        }

        Worth worth() {
            return new Worth(BigDecimal.valueOf(1 + random.nextInt(4_000), 2), 2, "");
        }

        ScoringMethod.OfValue method() {
            BigDecimal target = positive(200);
            return switch (random.nextInt(6)) {
                case 0 -> new RatioPositive(target, random.nextBoolean());
                case 1 -> new RatioEqual(target, random.nextBoolean() ? EqualOver.FULL : EqualOver.SYMMETRIC);
                case 2 -> new RatioNegativeLinear(target, new BigDecimal(random.nextBoolean() ? "2" : "1.5"));
                case 3 -> new ZeroTarget(random.nextBoolean(), ZeroPositive.AS_NONE);
                case 4 -> new RangeMethod(target, target.add(positive(50)));
                default -> new DeductionPerUnit(positive(3), false, BigDecimal.ONE, BigDecimal.ZERO);
            };
        }
    }

    private static void forAll(BiConsumer<Inputs, String> law) {
        long seed = System.nanoTime();
        for (int i = 0; i < RUNS; i++) {
            long own = seed + i;
            law.accept(new Inputs(new Random(own)), "seed " + own);
        }
    }

    @Test
    void pointsLieBetweenZeroAndTheWeight() {
        forAll((inputs, seed) -> {
            Worth worth = inputs.worth();
            ScoringMethod.OfValue method = inputs.method();
            BigDecimal points = points(method.score(worth, inputs.number(400)));
            if (points == null) return;
            assertTrue(points.signum() >= 0, seed);
            assertTrue(points.compareTo(worth.weight()) <= 0, seed);
        });
    }

    @Test
    void executionPointsLieBetweenZeroAndTheWeightAndNeverFall() {
        List<Step> steps = List.of(step("0.98", "1"), step("0.9", "0.9"), step("0.6", "0.6"));
        forAll((inputs, seed) -> {
            Worth worth = inputs.worth();
            BigDecimal budget = inputs.positive(1_000);
            BigDecimal less = inputs.positive(1_000);
            BigDecimal more = less.add(inputs.positive(100));
            ExecutionRateBands bands = new ExecutionRateBands(
                    steps, inputs.random.nextBoolean() ? Below.ZERO : Below.PROPORTIONAL, inputs.random.nextBoolean());
            ExecutionRateProportional proportional = new ExecutionRateProportional(true);
            assertRising(worth, proportional.score(worth, less, budget), proportional.score(worth, more, budget), seed);
            assertRising(worth, bands.score(worth, less, budget), bands.score(worth, more, budget), seed);
        });
    }

    private static Step step(String from, String share) {
        return new Step(new BigDecimal(from), new BigDecimal(share));
    }

    private static void assertRising(Worth worth, Outcome less, Outcome more, String seed) {
        BigDecimal low = points(less);
        BigDecimal high = points(more);
        assertTrue(low != null && high != null, seed);
        assertTrue(low.signum() >= 0 && high.compareTo(worth.weight()) <= 0, seed);
        assertTrue(low.compareTo(high) <= 0, seed);
    }

    @Test
    void moreDoneNeverScoresLessForAPositiveTarget() {
        forAll((inputs, seed) -> {
            Worth worth = inputs.worth();
            RatioPositive method = new RatioPositive(inputs.positive(200), inputs.random.nextBoolean());
            BigDecimal less = inputs.number(300);
            BigDecimal more = less.add(inputs.positive(50));
            assertRising(worth, method.score(worth, less), method.score(worth, more), seed);
        });
    }

    @Test
    void moreSpentNeverScoresMoreForANegativeTarget() {
        forAll((inputs, seed) -> {
            Worth worth = inputs.worth();
            RatioNegativeLinear method = new RatioNegativeLinear(inputs.positive(200), new BigDecimal("2"));
            BigDecimal less = inputs.number(500);
            BigDecimal more = less.add(inputs.positive(50));
            assertRising(worth, method.score(worth, more), method.score(worth, less), seed);
        });
    }

    @Test
    void laterNeverScoresMore() {
        forAll((inputs, seed) -> {
            Worth worth = inputs.worth();
            Deadline.Mode mode = Deadline.Mode.values()[inputs.random.nextInt(Deadline.Mode.values().length)];
            var steps = List.of(new Deadline.LateStep(30, new BigDecimal("0.2")));
            DeadlineMethod method = new DeadlineMethod(
                    LocalDate.of(2019, 11, 30),
                    LocalDate.of(2019, 1, 1),
                    new Deadline(mode, new BigDecimal("0.01"), steps, true));
            LocalDate early = LocalDate.of(2019, 1, 1).plusDays(inputs.random.nextInt(900));
            LocalDate late = early.plusDays(inputs.random.nextInt(200));
            assertRising(worth, method.score(worth, late), method.score(worth, early), seed);
        });
    }

    @Test
    void meetingTheTargetGivesTheWeight() {
        forAll((inputs, seed) -> {
            Worth worth = inputs.worth();
            BigDecimal target = inputs.positive(200);
            for (ScoringMethod.OfValue method : List.of(
                    new RatioPositive(target, inputs.random.nextBoolean()),
                    new RatioEqual(target, EqualOver.SYMMETRIC),
                    new RatioNegativeLinear(target, new BigDecimal("2")),
                    new RangeMethod(target, target))) {
                assertEquals(worth.weight(), points(method.score(worth, target)), seed);
            }
        });
    }

    @Test
    void aBlankInputCannotBeScored() {
        forAll((inputs, seed) ->
                assertInstanceOf(Outcome.Unscored.class, inputs.method().score(inputs.worth(), null), seed));
    }

    @Test
    void theSameInputGivesTheSameOutput() {
        forAll((inputs, seed) -> {
            ScoringMethod.OfValue method = inputs.method();
            Worth worth = inputs.worth();
            BigDecimal actual = inputs.number(400);
            assertEquals(method.score(worth, actual), method.score(worth, actual), seed);
        });
    }

    @Test
    void theTotalIsTheSumOfTheRows() {
        forAll((inputs, seed) -> {
            Forms forms = Forms.of(2022);
            int rows = 1 + inputs.random.nextInt(6);
            List<String> signs = List.of("≥", "≤", "=");
            for (int i = 0; i < rows; i++) {
                String sign = signs.get(inputs.random.nextInt(3));
                forms.row("产出|名称|%s|%s||%s|%s||"
                        .formatted(sign, inputs.positive(100), inputs.positive(100), inputs.positive(30)));
            }
            Form form = forms.build();
            ScoreSheet sheet = Scorer.score(form, Schemes.plain().build());
            List<BigDecimal> points = new ArrayList<>();
            for (RowScore row : sheet.rows()) points.add(points(row.outcome()));
            BigDecimal sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal total = points(sheet.total());
            if (sum.compareTo(BigDecimal.valueOf(100)) > 0) return;
            assertTrue(total != null && sum.compareTo(total) == 0, seed);
        });
    }

    private static @Nullable BigDecimal points(Outcome outcome) {
        return outcome instanceof Outcome.Scored scored ? scored.points().value() : null;
    }
}
