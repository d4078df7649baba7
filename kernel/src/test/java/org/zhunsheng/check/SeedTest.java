package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.SchemeCatalog;

/** 手册 L 节：上海 2019 年度的一份公开自评表，单独核查时应有哪些发现、几次，哪些不应有，哪些不运行。 */
@NullUnmarked
class SeedTest {

    private static final String FIRES = """
            deduction-unexplained:5 no-numeric-target:1 satisfaction-without-survey:1 evidence-missing:3
            responsible-person-missing:1 subprojects-without-money:1 scores-all-integers:1 actual-missing:3
            output-dimension-missing:2 target-vague:2 dimension-mismatch:2 rate-without-parts:1
            benefit-out-of-scope:1 process-heavy:1 problem-without-measure:1 delay-at-full-score:1
            goal-without-result:3 goal-object-changed:1 budget-change-unexplained:1 score-near-boundary:1
            typing-error:3 approximate-number:1 achievement-without-number:3
            """;

    private static final String NOT_RUN = """
            actual-below-midyear actual-copies-target actual-is-phrase adjustment-unexplained
            bounded-rate-above-100 budget-differs-from-ledger complaints-as-satisfaction cost-repeats-budget
            cost-reversed dates-out-of-order executed-below-midyear executed-differs-from-ledger
            figure-differs-from-records foreign-unit-named full-score-unmet-target fund-source-without-row
            funds-sum indicator-set-changed indicator-undefined late-at-full-score loss-on-met-target
            money-unit-label-wrong monitoring-contradiction negative-far-over over-fulfilled-unexplained
            percentage-without-formula previous-budget-differs problem-again project-code-unknown
            project-name-mismatch qualitative-all-top qualitative-band quantitative-score quantity-described
            reason-without-deviation score-above-ratio score-up-execution-down target-actual-kind
            target-actual-unit target-changed target-not-serious text-copied-from-last-year
            text-differs-from-actual text-too-long total-above-ceiling unit-cost-implausible
            unit-not-in-department unmet-target-unexplained weight-changed zero-target-undefined
            """;

    @Test
    void firesExactlyWhatTheHandbookSays() throws IOException {
        Map<String, Long> expected = new TreeMap<>();
        for (String one : FIRES.strip().split("\\s+"))
            expected.put(one.substring(0, one.indexOf(':')), Long.valueOf(one.substring(one.indexOf(':') + 1)));
        Map<String, Long> found = inspect().findings().stream()
                .collect(Collectors.groupingBy(Finding::check, TreeMap::new, Collectors.counting()));
        assertEquals(expected, found);
    }

    @Test
    void listsWhatCouldNotBeChecked() throws IOException {
        List<String> notRun =
                inspect().notRun().stream().map(NotRun::check).sorted().toList();
        assertEquals(Arrays.stream(NOT_RUN.strip().split("\\s+")).sorted().toList(), notRun);
    }

    @Test
    void everyFindingNamesItsCell() throws IOException {
        for (Finding finding : inspect().findings())
            assertTrue(
                    finding.places().getFirst().field().startsWith("/")
                            || finding.check().equals("responsible-person-missing"), // 说的是整张表
                    finding::toString);
    }

    @Test
    void errorsStandFirstThenWarningsThenInformation() throws IOException {
        List<Severity> severities =
                inspect().findings().stream().map(Finding::severity).toList();
        assertEquals(severities.stream().sorted().toList(), severities);
        assertEquals(new TreeSet<>(List.of(Severity.values())), new TreeSet<>(severities));
    }

    private static Inspection inspect() throws IOException {
        try (var in = Objects.requireNonNull(SeedTest.class.getResourceAsStream("/checks/seed.yaml"))) {
            Form form = Sketch.form(Map.of("form", Example.yaml("seed.yaml").loadFromInputStream(in)));
            return Checks.run(Filing.of(form, Objects.requireNonNull(SchemeCatalog.find("shanghai-2019"))));
        }
    }
}
