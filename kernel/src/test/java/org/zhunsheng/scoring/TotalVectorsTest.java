package org.zhunsheng.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhunsheng.scheme.GradeScale;
import org.zhunsheng.scheme.NotApplicable;
import org.zhunsheng.scheme.TotalCap;
import org.zhunsheng.scoring.Vectors.Vector;

/** Every vector of the handbook for totals and grades: T01, T02, X02, X03. */
class TotalVectorsTest {

    private static final Map<String, GradeScale> SCALES = Map.of(
            "grades-90-80-60", Schemes.scale("优 90 良 80 中 60 差 0"),
            "grades-90-75-60", Schemes.scale("优秀 90 良好 75 合格 60 不合格 0"),
            "grades-80-70-60", Schemes.scale("优 80 良 70 中 60 差 0"),
            "grades-90-80-70-60", Schemes.scale("优 90 良 80 中 70 低 60 差 0"));

    @TestFactory
    Stream<DynamicTest> totals() {
        return Vectors.outcomes("total-sum", TotalVectorsTest::total);
    }

    @TestFactory
    Stream<DynamicTest> weightsOfRowsThatAreNotApplicable() {
        return Vectors.outcomes("weight-of-not-applicable", TotalVectorsTest::total);
    }

    private static Outcome total(Vector v) {
        Schemes scheme = Schemes.plain();
        String[] mode = v.get("mode", "ask").split(" ");
        NotApplicable.Mode way =
                NotApplicable.Mode.valueOf(mode[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        scheme.notApplicable(way, mode.length > 1 ? mode[1] : null);
        Forms forms = Forms.of(2022);
        String execution = v.get("execution", "");
        if (!execution.isEmpty()) {
            String[] amounts = execution.split("/");
            forms.money(amounts[1], amounts[0], "10", "");
        }
        for (String row : v.get("rows").split(" ")) forms.row(row(row));
        return Scorer.score(forms.build(), scheme.build()).total();
    }

    /** “产出:50/45”, “50/n/a”, “40/blank”, “10:333.5/1000” (weight:actual/target). */
    private static String row(String text) {
        String[] parts = text.split(":");
        boolean group = parts.length > 1 && !parts[0].matches("[\\d.]+");
        if (parts.length > 1 && !group) {
            String[] ratio = parts[1].split("/");
            return "产出|比例|≥|%s||%s|%s||".formatted(ratio[1], ratio[0], parts[0]);
        }
        String[] points = parts[parts.length - 1].split("/", 2);
        boolean none = points[1].equals("n/a");
        String score = none ? "不适用" : points[1].equals("blank") ? "" : points[1];
        return "%s|名称|||||%s|%s|%s".formatted(group ? parts[0] : "产出", points[0], score, none ? "本年没有服务对象" : "");
    }

    @TestFactory
    Stream<DynamicTest> ceilingsByExecution() {
        Schemes scheme = Schemes.plain()
                .cap(ceiling("0.50", "59"), ceiling("0.60", "69"), ceiling("0.70", "79"), ceiling("0.80", "89"));
        return Vectors.outcomes("total-cap-by-execution", v -> {
            boolean none = v.get("rate").equals("none");
            Forms forms = Forms.of(2022).money(none ? "0" : "100", none ? "0" : v.get("rate"), "", "");
            forms.row("产出|名称|||||100|" + v.get("raw") + "|");
            return Scorer.score(forms.build(), scheme.build()).total();
        });
    }

    private static TotalCap.Ceiling ceiling(String below, String most) {
        return new TotalCap.Ceiling(new BigDecimal(below), new BigDecimal(most));
    }

    @TestFactory
    Stream<DynamicTest> grades() {
        return Vectors.of("grade-scale")
                .flatMap(v -> SCALES.entrySet().stream()
                        .map(scale -> DynamicTest.dynamicTest(v.get("total") + " " + scale.getKey(), () -> {
                            String expected = v.get(scale.getKey());
                            assertEquals(
                                    expected.equals("no grade") ? null : expected,
                                    grade(v.get("total"), scale.getValue()));
                        })));
    }

    private static @Nullable String grade(String total, GradeScale scale) {
        boolean unscored = total.equals("cannot be scored");
        if (!unscored && new BigDecimal(total).scale() > 2) {
            return scale.of(new BigDecimal(total).setScale(2, RoundingMode.HALF_UP));
        }
        Forms forms = Forms.of(2022).row("产出|名称|||||100|" + (unscored ? "" : total) + "|");
        return Scorer.score(forms.build(), Schemes.plain().grades(scale).build())
                .grade();
    }

    @TestFactory
    Stream<DynamicTest> everyTotalHasExactlyOneGrade() {
        return SCALES.entrySet().stream()
                .map(scale -> DynamicTest.dynamicTest(scale.getKey(), () -> {
                    for (int cents = 0; cents <= 10_000; cents++) {
                        BigDecimal total = BigDecimal.valueOf(cents, 2);
                        long grades = scale.getValue().grades().stream()
                                .filter(grade -> total.compareTo(grade.from()) >= 0)
                                .count();
                        String word = scale.getValue().of(total);
                        int rank = scale.getValue().words().indexOf(word);
                        assertEquals(scale.getValue().grades().size() - grades, rank, total::toPlainString);
                    }
                }));
    }

    @Test
    void aSchemeWithoutGradesGivesNone() {
        Forms forms = Forms.of(2022).row("产出|名称|||||100|95|");
        assertNull(Scorer.score(forms.build(), Schemes.plain().grades(null).build())
                .grade());
    }
}
