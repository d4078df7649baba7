package org.zhunsheng.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhunsheng.form.Actual.Level;
import org.zhunsheng.form.Survey;
import org.zhunsheng.scheme.ExecutionRule.Below;
import org.zhunsheng.scheme.ExecutionRule.Step;
import org.zhunsheng.scheme.QuantitativeRules.Deadline;
import org.zhunsheng.scheme.QuantitativeRules.Deadline.LateStep;
import org.zhunsheng.scheme.QuantitativeRules.EqualOver;
import org.zhunsheng.scheme.QuantitativeRules.ZeroPositive;
import org.zhunsheng.scoring.Vectors.Vector;

/** Every vector of the handbook for the scoring methods M01–M14, X01, T03, L01. */
class MethodVectorsTest {

    @TestFactory
    Stream<DynamicTest> executionRateProportional() {
        return Vectors.outcomes(
                "execution-rate-proportional",
                v -> new ExecutionRateProportional(true).score(v.worth(), v.number("executed"), v.number("budget")));
    }

    @TestFactory
    Stream<DynamicTest> executionRateBands() {
        List<Step> a = List.of(
                step("0.98", "1"),
                step("0.95", "0.90"),
                step("0.90", "0.80"),
                step("0.80", "0.60"),
                step("0.60", "0.30"));
        List<Step> b = List.of(step("0.95", "1"));
        return Vectors.outcomes("execution-rate-bands", v -> {
            boolean first = v.get("table").equals("A");
            boolean rounded = v.get("compare").equals("rounded");
            return new ExecutionRateBands(first ? a : b, first ? Below.ZERO : Below.PROPORTIONAL, rounded)
                    .score(v.worth(), v.number("executed"), v.number("budget"));
        });
    }

    private static Step step(String from, String share) {
        return new Step(new BigDecimal(from), new BigDecimal(share));
    }

    @TestFactory
    Stream<DynamicTest> ratioPositive() {
        return Vectors.outcomes(
                "ratio-positive",
                v -> v.get("target").isEmpty()
                        ? Forms.rowWithoutTarget(v.get("weight"), v.get("actual"))
                        : new RatioPositive(v.need("target"), false).score(v.worth(), v.number("actual")));
    }

    @Test
    void unmetTargetsAreNeverFullWhereTheSchemeSaysSo() {
        Outcome outcome = new RatioPositive(new BigDecimal("8"), true)
                .score(new Worth(new BigDecimal("10"), 2, ""), new BigDecimal("7.996"));
        Outcome.Scored scored = assertInstanceOf(Outcome.Scored.class, outcome);
        assertEquals("9.99", scored.points().toString());
        assertEquals("10 × 7.996 ÷ 8 = 9.995 → 9.99", scored.derivation().arithmetic());
    }

    @TestFactory
    Stream<DynamicTest> ratioEqual() {
        return Vectors.outcomes("ratio-equal", v -> {
            BigDecimal target = v.need("target");
            if (target.signum() == 0)
                return new ZeroTarget(false, ZeroPositive.REJECT).score(v.worth(), v.number("actual"));
            EqualOver over = v.get("over").equals("symmetric") ? EqualOver.SYMMETRIC : EqualOver.FULL;
            return new RatioEqual(target, over).score(v.worth(), v.number("actual"));
        });
    }

    @TestFactory
    Stream<DynamicTest> ratioNegativeLinear() {
        return Vectors.outcomes(
                "ratio-negative-linear",
                v -> new RatioNegativeLinear(v.need("target"), v.need("zero-at")).score(v.worth(), v.number("actual")));
    }

    @TestFactory
    Stream<DynamicTest> zeroTarget() {
        return Vectors.outcomes("zero-target", v -> {
            ZeroPositive rule = v.get("zero-positive").equals("as-none") ? ZeroPositive.AS_NONE : ZeroPositive.REJECT;
            return new ZeroTarget(v.get("sign").equals("≥"), rule).score(v.worth(), v.number("actual"));
        });
    }

    @TestFactory
    Stream<DynamicTest> range() {
        return Vectors.outcomes(
                "range", v -> new RangeMethod(v.need("from"), v.need("to")).score(v.worth(), v.number("actual")));
    }

    @TestFactory
    Stream<DynamicTest> deadline() {
        return Vectors.outcomes("deadline", v -> {
            if (v.get("mode").equals("share-on-time")) {
                return late("share-on-time", v).onTime(v.worth(), 4, 5);
            }
            if (v.get("mode").startsWith("unfinished"))
                return late("per-day", v).unfinished(v.worth(), null);
            String done = v.get("done");
            LocalDate date = done.isEmpty() ? null : LocalDate.parse(done);
            if (!v.get("mode").equals("any")) return late(v.get("mode"), v).score(v.worth(), date);
            return sameInEveryMode(v, date);
        });
    }

    private static Outcome sameInEveryMode(Vector v, @Nullable LocalDate done) {
        Outcome first = late("all-or-nothing", v).score(v.worth(), done);
        for (Deadline.Mode mode : Deadline.Mode.values()) {
            assertEquals(first, late(mode.name(), v).score(v.worth(), done), mode::name);
        }
        return first;
    }

    private static DeadlineMethod late(String mode, Vector v) {
        List<LateStep> steps =
                List.of(new LateStep(30, new BigDecimal("0.20")), new LateStep(90, new BigDecimal("0.50")));
        Deadline rule = new Deadline(
                Deadline.Mode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_')),
                new BigDecimal(v.get("per-day", "0.01")),
                steps,
                true);
        String start = v.get("start", "");
        LocalDate due = LocalDate.parse(v.get("due").startsWith("5") ? "2019-11-30" : v.get("due"));
        return new DeadlineMethod(due, start.isEmpty() ? null : LocalDate.parse(start), rule);
    }

    @TestFactory
    Stream<DynamicTest> yesNo() {
        return Vectors.outcomes("yes-no", v -> {
            String reason = v.get("answer").contains("with a reason") ? "本年没有相关事项" : "";
            String answer = switch (v.get("answer")) {
                case "yes" -> "是";
                case "no" -> "否";
                case "mostly" -> "基本是";
                case "" -> "";
                default -> "不适用";
            };
            return new YesNo(v.get("good").equals("yes")).score(v.worth(), answer, reason);
        });
    }

    @TestFactory
    Stream<DynamicTest> deductionPerUnit() {
        return Vectors.outcomes("deduction-per-unit", v -> {
            boolean share = v.get("loss").endsWith("%");
            BigDecimal loss = new BigDecimal(v.get("loss").replace("%", ""));
            return new DeductionPerUnit(share ? loss.movePointLeft(2) : loss, share, v.need("free"), v.need("floor"))
                    .score(v.worth(), v.number("cases"));
        });
    }

    @TestFactory
    Stream<DynamicTest> overFulfilment() {
        return Vectors.outcomes("over-fulfilment", v -> overFulfilled(v));
    }

    private static Outcome overFulfilled(Vector v) {
        BigDecimal target = v.need("target");
        if (target.signum() == 0) {
            Outcome decided = new ZeroTarget(false, ZeroPositive.REJECT).score(v.worth(), v.number("actual"));
            assertEquals(decided, Forms.over("flat-2").apply(v.worth(), decided, target, v.number("actual")));
            return new Outcome.Scored(org.zhunsheng.text.Points.ZERO, Derivation.of("", "", ""));
        }
        Outcome base = new RatioPositive(target, false).score(v.worth(), v.number("actual"));
        return Forms.over(v.get("mode")).apply(v.worth(), base, target, v.number("actual"));
    }

    @TestFactory
    Stream<DynamicTest> levels() {
        return Stream.of("0.6", "0.5").flatMap(partly -> {
            Levels levels = new Levels(new BigDecimal("0.8"), new BigDecimal(partly));
            return Vectors.entries(levels.id(), v -> levels.enter(v.worth(), level(v), v.number("entered")));
        });
    }

    @TestFactory
    Stream<DynamicTest> bandsOfTheLevels() {
        return Stream.of("0.6", "0.5").flatMap(partly -> {
            Levels levels = new Levels(new BigDecimal("0.8"), new BigDecimal(partly));
            return Vectors.of(levels.id())
                    .filter(v -> v.get("n").startsWith("band"))
                    .map(v ->
                            DynamicTest.dynamicTest(levels.id() + " " + v.get("weight") + " " + v.get("level"), () -> {
                                Levels.Band band = levels.band(v.worth(), java.util.Objects.requireNonNull(level(v)));
                                String least = band.least().signum() == 0
                                        ? "0"
                                        : v.worth().fixed(band.least());
                                String text = "%s ≤ s %s %s"
                                        .formatted(
                                                least,
                                                band.closed() ? "≤" : "<",
                                                v.worth().fixed(band.most()));
                                assertEquals(v.get("band"), text);
                            }));
        });
    }

    private static @Nullable Level level(Vector v) {
        return switch (v.get("level")) {
            case "达成" -> Level.REACHED;
            case "部分达成" -> Level.PARTLY;
            case "未达成" -> Level.MISSED;
            default -> null;
        };
    }

    @TestFactory
    Stream<DynamicTest> manualRubric() {
        return Vectors.entries("manual-rubric", v -> {
            List<@Nullable BigDecimal> given = new ArrayList<>();
            for (String one : v.get("given").split(" ")) given.add(one.equals("blank") ? null : new BigDecimal(one));
            List<BigDecimal> maxima =
                    Stream.of(v.get("maxima").split(" ")).map(BigDecimal::new).toList();
            return new ManualRubric(maxima).enter(v.worth(), given);
        });
    }

    @TestFactory
    Stream<DynamicTest> satisfactionSurvey() {
        return Vectors.outcomes("satisfaction-survey", v -> {
            if (v.get("answers").equals("no service object exists")) {
                return Forms.notApplicableRow(v.get("weight"), "没有服务对象");
            }
            String target = v.get("target");
            return new SatisfactionSurvey(
                            target.matches("\\d+") ? new BigDecimal(target) : null,
                            v.need("zero-line").movePointLeft(2))
                    .score(v.worth(), survey(v));
        });
    }

    private static @Nullable Survey survey(Vector v) {
        String[] parts = v.get("answers").split(" of ");
        String[] counts = parts[0].split("/");
        if (counts.length < 4) return null;
        int[] n = Stream.of(counts).mapToInt(Integer::parseInt).toArray();
        int valid = parts.length > 1 ? Integer.parseInt(parts[1].split(" ")[0]) : n[0] + n[1] + n[2] + n[3];
        return new Survey(null, valid, n[0], n[1], n[2], n[3], v.need("k"));
    }

    @TestFactory
    Stream<DynamicTest> departmentRollUp() {
        return Vectors.outcomes(
                "department-roll-up",
                v -> new DepartmentRollUp(BigDecimal.TEN, 2, "手册")
                        .score(v.need("indicators"), v.number("executed"), v.number("budget")));
    }

    @TestFactory
    Stream<DynamicTest> lightOfSelfEvaluation() {
        SelfEvaluationLight light = new SelfEvaluationLight(new BigDecimal("0.05"), new BigDecimal("0.20"));
        return Vectors.of("light-self-evaluation")
                .map(v -> DynamicTest.dynamicTest("light " + v.get("n"), () -> {
                    SelfEvaluationLight.Signal signal = light.signal(
                            v.need("s"),
                            new BigDecimal("90"),
                            v.need("e"),
                            BigDecimal.TEN,
                            v.need("budget"),
                            v.number("executed"));
                    assertEquals(
                            v.get("result").toUpperCase(Locale.ROOT),
                            signal.colour().name());
                    Vectors.assertContains(v, signal.arithmetic());
                }));
    }
}
