package org.zhunsheng.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Language;

class SchemeReaderTest {

    private static final Path BROKEN = SchemeCatalogTest.SCHEMES.resolve("broken");
    private static final Set<String> CHECKS = Set.of("much-unspent", "one-row-dominates");

    static List<String> brokenFiles() throws IOException {
        try (Stream<Path> files = Files.list(BROKEN)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void everyBrokenFileGivesTheMessagesWrittenAtItsHead(String name) throws IOException {
        String text = Files.readString(BROKEN.resolve(name));
        String found = mistakes("schemes/broken/" + name, text).stream()
                .map(mistake -> mistake.text(Language.ZH))
                .collect(Collectors.joining("\n\n"));
        assertEquals(head(text), found);
    }

    /** 文件开头的注释，去掉第一行的说明。 */
    private static String head(String text) {
        return text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .skip(2)
                .map(line -> line.replaceFirst("^# ?", ""))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    @Test
    void everyProblemButTheBoundsOfTheFileHasABrokenExample() throws IOException {
        Set<SchemeProblem> shown = EnumSet.of(
                SchemeProblem.TOO_LARGE, SchemeProblem.TOO_DEEP, SchemeProblem.TOO_MANY, SchemeProblem.EMPTY);
        for (String name : brokenFiles()) {
            mistakes(name, Files.readString(BROKEN.resolve(name))).forEach(mistake -> shown.add(mistake.problem()));
        }
        assertEquals(EnumSet.allOf(SchemeProblem.class), shown);
    }

    @Test
    void everyProblemHasAnEnglishSentenceWithTheSameValues() throws IOException {
        for (String name : brokenFiles()) {
            for (SchemeMistake mistake : mistakes(name, Files.readString(BROKEN.resolve(name)))) {
                String english = mistake.explanation(Language.EN);
                assertFalse(english.contains("%"), english);
                String last =
                        mistake.arguments().isEmpty() ? "" : mistake.arguments().getLast();
                assertTrue(english.contains(last), english);
            }
        }
    }

    @Test
    void anEmptyFileIsRejectedWithAHint() {
        assertEquals(List.of(SchemeProblem.EMPTY), problems(""));
        assertEquals(List.of(SchemeProblem.EMPTY), problems("# 只有注释\n"));
    }

    @Test
    void aHugeFileADeepFileAndAnAliasBombAreRejectedAtOnce() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertEquals(List.of(SchemeProblem.TOO_LARGE), problems("id: " + "a".repeat(300_000)));
            assertEquals(List.of(SchemeProblem.TOO_DEEP), problems("id: " + "[".repeat(50_000)));
            StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
            for (int i = 1; i < 40; i++) bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
            assertEquals(List.of(SchemeProblem.ALIAS), problems(bomb.toString()));
        });
    }

    @Test
    void anUnprintableCharacterIsShownWithItsPlace() {
        SchemeMistake mistake = mistakes("demo", "id: demo\ntitle: a\u0007b\n").getFirst();
        assertEquals(List.of(2, 9), List.of(mistake.line(), mistake.column()));
        assertTrue(mistake.explanation(Language.ZH).contains("U+0007"));
    }

    @Test
    void everySettingThatTheSixSchemesDoNotUseIsReadToo() {
        String text = mof().replace(
                        "mode: explain-only",
                        "mode: steps\n  steps: [{ from: 1.5, loss: 0.1 }, { from: 2, loss: 0.2 }]")
                .replace("total-cap: none", "total-cap: [{ below: 0.50, most: 59 }, { below: 0.60, most: 69 }]")
                .replace("{ mode: ask }", "{ mode: to-group, group: 效益指标 }")
                .replace("method: execution-rate-proportional", "method: execution-rate-bands\n  below: zero")
                .replace("  cap: yes", "  cap: no\n  compare: rounded\n  steps: [{ from: 0.98, share: 1 }]")
                .replace(
                        "# checks:", "checks: { much-unspent: off, one-row-dominates: { severity: error, most: 40 } }");
        Scheme scheme = assertInstanceOf(SchemeReading.Read.class, SchemeReader.read("demo", text, CHECKS))
                .scheme();
        assertEquals("0.2", scheme.over().steps().getLast().loss().toPlainString());
        assertEquals("69", scheme.cap().ceilings().getLast().most().toPlainString());
        assertEquals("效益指标", scheme.notApplicable().toGroup());
        assertEquals(ExecutionRule.Method.BANDS, scheme.execution().method());
        assertTrue(scheme.execution().rounded() && !scheme.execution().cap());
        assertFalse(Objects.requireNonNull(scheme.checks().get("much-unspent")).enabled());
        Scheme.CheckSetting most = Objects.requireNonNull(scheme.checks().get("one-row-dominates"));
        assertEquals(List.of("40"), most.parameters().get("most"));
        assertEquals("error", most.severity());
    }

    @Test
    void requiredFieldsOfAKindAreMergedIn() {
        Scheme general = SchemeCatalog.general();
        assertEquals(Set.of(), general.required());
        assertTrue(general.forKind("poverty-funds").required().contains(FormField.IMPLEMENTING_UNIT));
        assertEquals(general, general.forKind("other"));
    }

    @Test
    void printedGroupLabelsAreFoundWithPointsAndAliases() {
        Scheme mof = ((SchemeReading.Read) SchemeReader.read("mof", mof())).scheme();
        assertEquals("产出指标", name(mof, "产出指标（50分）"));
        assertEquals("产出指标", name(mof, "产 出\n指 标(50)"));
        assertEquals("满意度指标", name(mof, "服务对象满意度指标"));
        assertEquals("", name(mof, "投入与管理（36分）"));
    }

    private static String name(Scheme scheme, String label) {
        Scheme.Group group = scheme.group(label);
        return group == null ? "" : group.name();
    }

    /** 任意一行写坏、漏掉、重复，都不会抛异常，也不会悄悄通过重复与漏写。 */
    @Test
    void anyDamagedLineIsEitherReadOrReportedWithAPlaceInTheFile() {
        long seed = 20261124;
        Random random = new Random(seed);
        List<String> lines = mof().lines().toList();
        for (int round = 0; round < 400; round++) {
            int at = random.nextInt(lines.size());
            String damaged = damage(lines, at, random);
            switch (SchemeReader.read("demo", damaged, CHECKS)) {
                case SchemeReading.Read read ->
                    assertEquals("mof-2020", read.scheme().id(), "seed " + seed);
                case SchemeReading.Rejected rejected -> {
                    long count = damaged.lines().count();
                    for (SchemeMistake mistake : rejected.mistakes()) {
                        assertTrue(mistake.line() >= 1 && mistake.line() <= count + 1, mistake + " seed " + seed);
                        assertFalse(mistake.text(Language.ZH).isBlank());
                    }
                }
            }
        }
    }

    private static String damage(List<String> lines, int at, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i != at) text.append(line).append('\n');
            else if (random.nextBoolean())
                text.append(line).append('\n').append(line).append('\n');
            else if (random.nextBoolean() && !line.isEmpty())
                text.append(line, 0, random.nextInt(line.length())).append('\n');
        }
        return text.toString();
    }

    private static String mof() {
        try {
            return Files.readString(SchemeCatalogTest.SCHEMES.resolve("mof-2020/scheme.yaml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<SchemeProblem> problems(String text) {
        return mistakes("demo", text).stream().map(SchemeMistake::problem).toList();
    }

    /** broken/layout-*.yaml 是写坏的版式，register-*.yaml 是写坏的台账，figure-*.yaml 是写坏的数据项，其余是写坏的指标体系。 */
    private static List<SchemeMistake> mistakes(String file, String text) {
        if (Path.of(file).getFileName().toString().startsWith("register-"))
            return RegisterReaderTest.mistakes(file, text);
        if (Path.of(file).getFileName().toString().startsWith("figure-")) return FigureReaderTest.mistakes(file, text);
        if (Path.of(file).getFileName().toString().startsWith("layout-"))
            return assertInstanceOf(LayoutReading.Rejected.class, LayoutReader.read(file, text))
                    .mistakes();
        return assertInstanceOf(SchemeReading.Rejected.class, SchemeReader.read(file, text, CHECKS))
                .mistakes();
    }
}
