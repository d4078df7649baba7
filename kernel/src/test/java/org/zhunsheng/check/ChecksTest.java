package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhunsheng.text.Language;

@org.jspecify.annotations.NullUnmarked
class ChecksTest {

    @TestFactory
    Stream<DynamicTest> everyExampleGivesExactlyItsFindings() {
        return Checks.ALL.stream()
                .flatMap(check -> Example.all(check.id()).stream()
                        .map(example -> dynamicTest(check.id() + "：" + example.name(), () -> verify(check, example))));
    }

    @TestFactory
    Stream<DynamicTest> everyCheckHasWordsInBothLanguagesAndExamples() {
        return Checks.ALL.stream().map(check -> dynamicTest(check.id(), () -> assertComplete(check)));
    }

    @Test
    void everyIdAndNumberAndSeverityIsThatOfTheHandbook() throws IOException {
        Map<String, String> handbook = handbook();
        for (Check check : Checks.ALL) {
            String line =
                    CheckWords.of(check.id()).number() + " " + check.severity().key();
            assertEquals(handbook.get(check.id()), line, check.id());
        }
    }

    @Test
    void everyCheckOfTheHandbookThatAFormAloneDecidesIsHere() throws IOException {
        assertEquals(
                handbook().keySet().stream().sorted().toList(),
                Checks.ALL.stream().map(Check::id).sorted().toList());
    }

    @Test
    void checksStandInTheOrderOfTheHandbookAndOnlyOnce() {
        List<String> numbers = Checks.ALL.stream()
                .map(check -> CheckWords.of(check.id()).number())
                .toList();
        assertEquals(numbers.stream().distinct().sorted().toList(), numbers);
    }

    @Test
    void noCheckFollowsFromItself() {
        for (Check check : Checks.ALL) assertNoCircle(check.id(), check.id(), 0);
    }

    @TestFactory
    Stream<DynamicTest> theSoundFormGivesNoFinding() {
        Filing sound = Sketch.filing(Map.of());
        return Checks.ALL.stream()
                .filter(check -> Checks.obstacle(check, sound, Checks.Options.ALL) == null)
                .map(check -> dynamicTest(check.id(), () -> assertEquals(List.of(), check.inspect(sound))));
    }

    private static void verify(Check check, Example example) {
        Filing filing = example.filing();
        Phrase obstacle = Checks.obstacle(check, filing, Checks.Options.ALL);
        String notRun = (String) example.written().get("not-run");
        if (notRun != null) {
            assertEquals(notRun, obstacle == null ? "runs" : obstacle.zh());
            return;
        }
        assertNull(obstacle);
        List<Finding> found = Checks.run(filing, new Checks.Options(java.util.Set.of(check.id()), java.util.Set.of()))
                .findings();
        assertEquals(
                example.findings().stream().map(Object::toString).toList(),
                java.util.stream.IntStream.range(0, found.size())
                        .mapToObj(i -> shown(
                                found.get(i),
                                i < example.findings().size()
                                        ? example.findings().get(i)
                                        : Map.of()))
                        .toList());
        for (Finding finding : found) assertRendered(finding);
    }

    /** 例子写了哪几项，就比较哪几项。 */
    private static String shown(Finding finding, Map<String, String> like) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put(
                "at",
                finding.places().isEmpty() ? "" : finding.places().getFirst().field());
        for (String key : like.keySet())
            shown.put(
                    key,
                    switch (key) {
                        case "at" -> finding.places().getFirst().field();
                        case "expected" -> Objects.toString(finding.expected());
                        case "found" -> Objects.toString(finding.found());
                        case "severity" -> finding.severity().key();
                        case "message" -> finding.message();
                        case "says" -> CheckWords.of(finding.check()).message(finding, Language.ZH);
                        default -> finding.values().getOrDefault(key, "(none)");
                    });
        return shown.toString();
    }

    private static void assertRendered(Finding finding) {
        CheckWords words = CheckWords.of(finding.check());
        for (Language language : Language.values()) {
            String message = words.message(finding, language);
            String remedy = words.remedy(finding, language);
            assertFalse((message + remedy).matches("(?s).*\\{[a-z-]+\\}.*"), () -> "unfilled: " + message + remedy);
        }
    }

    private static void assertComplete(Check check) {
        CheckWords words = CheckWords.of(check.id());
        assertAll(
                () -> assertFull(words.title()),
                () -> assertFull(words.why()),
                () -> assertFull(words.remedy()),
                () -> assertFalse(words.messages().isEmpty(), "no message"),
                () -> words.messages().values().forEach(ChecksTest::assertFull),
                () -> assertFalse(check.basis().isBlank(), "no basis"),
                () -> assertEquals(
                        check.parameters().stream()
                                .map(Parameter::name)
                                .sorted()
                                .toList(),
                        words.parameters().keySet().stream().sorted().toList(),
                        "parameters"),
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

    private static void assertNoCircle(String start, String check, int depth) {
        assertTrue(depth < Checks.ALL.size());
        for (String cause : CheckWords.of(check).followsFrom()) {
            assertTrue(Checks.ALL.stream().anyMatch(known -> known.id().equals(cause)), cause + " is no check");
            assertFalse(cause.equals(start), start + " follows from itself");
            assertNoCircle(start, cause, depth + 1);
        }
    }

    private static Map<String, String> handbook() throws IOException {
        try (var in = Objects.requireNonNull(ChecksTest.class.getResourceAsStream("/checks/handbook.txt"))) {
            Map<String, String> lines = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .sorted(Comparator.comparing(parts -> parts[0]))
                    .forEach(parts -> lines.put(parts[1], parts[0] + " " + parts[2]));
            return lines;
        }
    }
}
