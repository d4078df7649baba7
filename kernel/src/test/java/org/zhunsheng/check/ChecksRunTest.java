package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zhunsheng.text.Language;

@NullUnmarked
class ChecksRunTest {

    private static final String ROW = "/indicators/0/score";

    @Test
    void aSchemeSwitchesACheckOffAndItIsListedAsNotRun() {
        Filing filing = filing(Map.of(ROW, "16"), Map.of("score-above-weight", Map.of("enabled", "false")));
        Inspection inspection = Checks.run(filing);
        assertFalse(fired(inspection).contains("score-above-weight"));
        assertTrue(inspection.notRun().stream()
                .anyMatch(one -> one.check().equals("score-above-weight")
                        && one.reason().in(Language.EN).equals("switched off by the scheme")));
    }

    @Test
    void aSchemeChangesTheSeverity() {
        Filing filing = filing(Map.of(ROW, "16"), Map.of("score-above-weight", Map.of("severity", "information")));
        assertEquals(
                Severity.INFORMATION,
                finding(Checks.run(filing), "score-above-weight").severity());
    }

    @Test
    void aSchemeChangesAParameter() {
        Map<String, Object> row = Map.of("/indicators/0/points", "35");
        assertTrue(fired(Checks.run(filing(row, Map.of()))).contains("one-row-dominates"));
        assertFalse(fired(Checks.run(filing(row, Map.of("one-row-dominates", Map.of("most", "40")))))
                .contains("one-row-dominates"));
    }

    @Test
    void aParameterThatIsNoNumberIsRefusedWithItsPlace() {
        Filing filing = filing(Map.of(), Map.of("one-row-dominates", Map.of("most", "三十分")));
        var refusal = assertThrows(IllegalArgumentException.class, () -> Checks.run(filing));
        assertEquals(
                "scheme example, checks/one-row-dominates/most: expected a number, found [三十分]", refusal.getMessage());
    }

    @Test
    void theRootCauseStandsBeforeWhatFollowsFromIt() {
        Inspection inspection = Checks.run(filing(Map.of(ROW, "16"), Map.of()));
        assertEquals(
                "score-above-weight", finding(inspection, "total-score-sum").cause());
        List<String> fired = fired(inspection);
        assertTrue(fired.indexOf("score-above-weight") < fired.indexOf("total-score-sum"));
    }

    @Test
    void aCauseOnAnotherRowIsNoCause() {
        Map<String, Object> changes = Map.of(ROW, "16", "/indicators/5/score", "7");
        assertEquals(
                null,
                finding(Checks.run(filing(changes, Map.of())), "quantitative-score")
                        .cause());
    }

    @Test
    void onlyTheChosenChecksRun() {
        Filing filing = filing(Map.of(ROW, "16"), Map.of());
        Inspection only = Checks.run(filing, new Checks.Options(Set.of("score-above-weight"), Set.of()));
        assertEquals(List.of("score-above-weight"), fired(only));
        assertEquals(Checks.ALL.size() - 1, only.notRun().size());
        Inspection without = Checks.run(filing, new Checks.Options(Set.of(), Set.of("score-above-weight")));
        assertFalse(fired(without).contains("score-above-weight"));
    }

    @Test
    void findingsStandInTheOrderOfTheForm() {
        Map<String, Object> changes =
                Map.of("/funds/3/executed", "-1", ROW, "16", "/indicators/2/score", "满分", "/project", "");
        List<String> errors = Checks.run(filing(changes, Map.of())).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR && finding.cause() == null)
                .map(finding -> finding.places().getFirst().field())
                .toList();
        List<String> wanted = List.of("/project", "/funds/3/executed", ROW, "/indicators/2/score");
        assertEquals(wanted, errors.stream().filter(wanted::contains).toList());
    }

    @Test
    void anObjectiveFormIsNotScoredButItsMoneyIsChecked() {
        Filing filing =
                Sketch.filing(Map.of("set", Map.of("/kind", "objective", ROW, "16", "/funds/3/executed", "-1")));
        List<String> fired = fired(Checks.run(filing));
        assertTrue(fired.contains("negative-money"));
        assertFalse(fired.contains("score-above-weight"));
    }

    @Test
    void anEmptyFormFiresNothingButWhatIsMissing() {
        Filing empty = Sketch.filing(Map.of("form", Map.of("kind", "mof-2020")));
        Set<String> missing = Set.of("required-field-blank", "responsible-person-missing");
        assertTrue(
                Checks.run(empty).findings().stream()
                        .filter(finding -> finding.severity() != Severity.INFORMATION)
                        .map(Finding::check)
                        .allMatch(check -> missing.contains(check)
                                || numberOf(check).startsWith("F")
                                || numberOf(check).startsWith("G")),
                () -> fired(Checks.run(empty)).toString());
    }

    private static String numberOf(String check) {
        return CheckWords.of(check).number();
    }

    private static Filing filing(Map<String, Object> changes, Map<String, Object> settings) {
        return Sketch.filing(Map.of("set", changes, "scheme", Map.of("checks", settings)));
    }

    private static List<String> fired(Inspection inspection) {
        return inspection.findings().stream().map(Finding::check).toList();
    }

    private static Finding finding(Inspection inspection, String check) {
        return inspection.findings().stream()
                .filter(finding -> Objects.equals(finding.check(), check))
                .findFirst()
                .orElseThrow(() -> new AssertionError(check + " did not fire: " + fired(inspection)));
    }
}
