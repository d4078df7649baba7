package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.text.Language;

/** 一张公开的自评表，手工核过：什么检查应当有几个发现。 */
@org.jspecify.annotations.NullUnmarked
class PublishedShanghaiFormTest {

    private static final Map<String, Integer> EXPECTED = Map.ofEntries(
            Map.entry("deduction-unexplained", 5),
            Map.entry("no-numeric-target", 1),
            Map.entry("satisfaction-without-survey", 1),
            Map.entry("evidence-missing", 3),
            Map.entry("responsible-person-missing", 1),
            Map.entry("subprojects-without-money", 1),
            Map.entry("scores-all-integers", 1),
            Map.entry("actual-missing", 3),
            Map.entry("output-dimension-missing", 2),
            Map.entry("target-vague", 2),
            Map.entry("dimension-mismatch", 2),
            Map.entry("rate-without-parts", 1),
            Map.entry("benefit-out-of-scope", 1),
            Map.entry("process-heavy", 1),
            Map.entry("problem-without-measure", 1),
            Map.entry("delay-at-full-score", 1),
            Map.entry("goal-without-result", 3),
            Map.entry("goal-object-changed", 1),
            Map.entry("budget-change-unexplained", 1),
            Map.entry("score-near-boundary", 1),
            Map.entry("typing-error", 3),
            Map.entry("approximate-number", 1),
            Map.entry("achievement-without-number", 3));

    private final List<Finding> findings = findings();

    @Test
    void everyCheckFindsExactlyWhatAnExpertFound() {
        Set<String> known = Checks.ALL.stream().map(Check::id).collect(Collectors.toSet());
        Map<String, Integer> expected = new TreeMap<>(EXPECTED);
        expected.keySet().retainAll(known);
        Map<String, Integer> found = new TreeMap<>();
        for (Finding finding : findings) found.merge(finding.check(), 1, Integer::sum);
        assertEquals(expected, found);
    }

    @Test
    void lostPointsAreFoundInTheirRows() {
        assertEquals(
                List.of("/indicators/7", "/indicators/9", "/indicators/11", "/indicators/12", "/indicators/13"),
                rows("deduction-unexplained"));
    }

    @Test
    void outputsWithoutActualValueOrEvidenceAreRowsSevenToNine() {
        List<String> outputs = List.of("/indicators/6", "/indicators/7", "/indicators/8");
        assertEquals(outputs, rows("actual-missing"));
        assertEquals(outputs, rows("evidence-missing"));
    }

    @Test
    void goalsWithoutResultArePlanningSupervisionAssessment() {
        assertEquals(Set.of("编制", "督查", "评估"), values("goal-without-result", "action"));
    }

    @Test
    void theUnansweredProblemIsCooperation() {
        assertEquals("部门协作有待加强", only("problem-without-measure").found());
    }

    @Test
    void theDelayIsThatOfTheRainySeason() {
        Finding delay = only("delay-at-full-score");
        assertEquals("影响了项目进展实施", delay.found());
        assertEquals("/indicators/6", delay.places().getFirst().row());
    }

    @Test
    void theSubsidyOfTheGoalIsNotThatOfTheResult() {
        Finding changed = only("goal-object-changed");
        assertEquals("固定资产投资补贴", changed.expected());
        assertTrue(Objects.toString(changed.found()).endsWith("合作交流专项资金"), changed.found());
    }

    @Test
    void everyFindingCanBeToldInBothLanguages() {
        for (Finding finding : findings)
            for (Language language : Language.values())
                assertTrue(
                        !CheckWords.of(finding.check())
                                .message(finding, language)
                                .contains("{"),
                        finding.check());
    }

    private List<String> rows(String check) {
        return findings.stream()
                .filter(finding -> finding.check().equals(check))
                .map(finding -> finding.places().getFirst().row())
                .toList();
    }

    private Set<String> values(String check, String name) {
        return findings.stream()
                .filter(finding -> finding.check().equals(check))
                .map(finding -> finding.values().get(name))
                .collect(Collectors.toSet());
    }

    private Finding only(String check) {
        List<Finding> found = findings.stream()
                .filter(finding -> finding.check().equals(check))
                .toList();
        assertEquals(1, found.size(), check);
        return found.getFirst();
    }

    private static List<Finding> findings() {
        try (InputStream in = PublishedShanghaiFormTest.class.getResourceAsStream("/checks/seed-shanghai-2019.yaml")) {
            Object written = Example.yaml("seed-shanghai-2019.yaml").loadFromInputStream(in);
            Form form = Sketch.form(Map.of("form", written));
            Filing filing = Filing.of(form, Objects.requireNonNull(SchemeCatalog.find("shanghai-2019")));
            return Checks.run(filing).findings();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
