package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhunsheng.text.Language;

@org.jspecify.annotations.NullUnmarked
class UnitChecksTest {

    @TestFactory
    Stream<DynamicTest> everyExampleGivesExactlyItsFindings() {
        return UnitChecks.ALL.stream()
                .flatMap(check -> Example.all(check.id()).stream()
                        .map(example -> dynamicTest(check.id() + "：" + example.name(), () -> verify(check, example))));
    }

    @TestFactory
    Stream<DynamicTest> everyCheckHasWordsInBothLanguagesAndExamples() {
        return UnitChecks.ALL.stream().map(check -> dynamicTest(check.id(), () -> assertComplete(check)));
    }

    @Test
    void everyCheckOfTheHandbookOverSeveralFormsIsHereInItsOrder() throws IOException {
        try (var in = Objects.requireNonNull(UnitChecksTest.class.getResourceAsStream("/checks/unit-handbook.txt"))) {
            assertEquals(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList(),
                    UnitChecks.ALL.stream()
                            .map(check -> CheckWords.of(check.id()).number() + " " + check.id() + " "
                                    + check.severity().key())
                            .toList());
        }
    }

    @Test
    void whatIsNotKnownIsListedAsNotRun() {
        UnitInspection nothing = UnitChecks.run(UnitSketch.of(Map.of()));
        assertEquals(List.of(), nothing.findings());
        assertEquals(
                UnitChecks.ALL.stream().map(Rule::id).toList(),
                nothing.notRun().stream().map(NotRun::check).toList());
    }

    @Test
    void aSchemeSwitchesACheckOffAndChangesItsSeverity() {
        List<Map<String, Object>> forms = List.of(
                Map.of("id", "a", "code", "P1"),
                Map.of("id", "b", "code", "P1", "scheme", setting("severity", "information")));
        UnitFinding softer =
                UnitChecks.run(UnitSketch.of(Map.of("forms", forms))).findings().getFirst();
        assertEquals(Severity.INFORMATION, softer.finding().severity());
        Map<String, Object> off = Map.of("id", "b", "code", "P1", "scheme", setting("enabled", "false"));
        UnitInspection without = UnitChecks.run(UnitSketch.of(Map.of("forms", List.of(off, off))));
        assertEquals("duplicate-form", without.notRun().getFirst().check());
    }

    private static Map<String, Object> setting(String key, String value) {
        return Map.of("checks", Map.of("duplicate-form", Map.of(key, value)));
    }

    private static void verify(UnitCheck check, Example example) {
        UnitForms together = UnitSketch.of(example.written());
        Phrase obstacle = UnitChecks.obstacle(check, together);
        String notRun = (String) example.written().get("not-run");
        assertEquals(notRun, obstacle == null ? null : obstacle.zh());
        if (notRun != null) return;
        List<UnitFinding> found = check.inspect(together);
        List<Map<String, String>> expected = example.findings();
        assertEquals(
                expected.stream().map(Object::toString).toList(),
                IntStream.range(0, found.size())
                        .mapToObj(i -> shown(found.get(i), i < expected.size() ? expected.get(i) : Map.of("found", "")))
                        .toList());
        found.forEach(UnitChecksTest::assertRendered);
    }

    /** 例子写了哪几项，就比较哪几项。 */
    private static String shown(UnitFinding one, Map<String, String> like) {
        Map<String, String> shown = new LinkedHashMap<>();
        Finding finding = one.finding();
        for (String key : like.keySet())
            shown.put(
                    key,
                    switch (key) {
                        case "at" ->
                            finding.places().isEmpty()
                                    ? ""
                                    : finding.places().getFirst().field();
                        case "form" -> one.forms().getFirst();
                        case "also" -> one.forms().get(1);
                        case "expected" -> Objects.toString(finding.expected());
                        case "found" -> Objects.toString(finding.found());
                        case "message" -> finding.message();
                        case "says" -> CheckWords.of(finding.check()).message(finding, Language.ZH);
                        default -> finding.values().getOrDefault(key, "(none)");
                    });
        return shown.toString();
    }

    private static void assertRendered(UnitFinding one) {
        CheckWords words = CheckWords.of(one.finding().check());
        assertEquals(one.finding().places().size(), one.forms().size());
        for (Language language : Language.values()) {
            String said = words.message(one.finding(), language) + words.remedy(one.finding(), language);
            assertFalse(said.matches("(?s).*\\{[a-z-]+\\}.*"), () -> "unfilled: " + said);
        }
    }

    private static void assertComplete(UnitCheck check) {
        CheckWords words = CheckWords.of(check.id());
        assertAll(
                () -> assertFull(words.title()),
                () -> assertFull(words.why()),
                () -> assertFull(words.remedy()),
                () -> assertFalse(words.messages().isEmpty(), "no message"),
                () -> words.messages().values().forEach(UnitChecksTest::assertFull),
                () -> assertFalse(check.basis().isBlank(), "no basis"),
                () -> assertEquals(
                        check.parameters().stream()
                                .map(Parameter::name)
                                .sorted()
                                .toList(),
                        words.parameters().keySet().stream().sorted().toList()),
                () -> assertFalse(Example.good(check.id()).isEmpty(), "no good example"),
                () -> assertFalse(Example.bad(check.id()).isEmpty(), "no bad example"),
                () -> Example.bad(check.id())
                        .forEach(bad -> assertFalse(bad.findings().isEmpty(), bad.name())),
                () -> Example.good(check.id())
                        .forEach(good -> assertTrue(good.findings().isEmpty(), good.name())));
    }

    private static void assertFull(Phrase phrase) {
        assertFalse(phrase.zh().isBlank() || phrase.en().isBlank(), phrase::toString);
    }
}
