package org.zhunsheng.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Vectors of the handbook: one file per method, one test per entry; points are compared by value, arithmetic as text. */
final class Vectors {

    private Vectors() {}

    /** One entry. */
    record Vector(Map<String, String> cells) {

        String get(String key) {
            return Objects.requireNonNull(cells.get(key), () -> key + " is missing in " + cells);
        }

        String get(String key, String otherwise) {
            return cells.getOrDefault(key, otherwise);
        }

        /** Blank means null. */
        @Nullable
        BigDecimal number(String key) {
            String text = get(key);
            return text.isEmpty() || text.equals("blank") ? null : new BigDecimal(text);
        }

        BigDecimal need(String key) {
            return new BigDecimal(get(key));
        }

        Worth worth() {
            return new Worth(need("weight"), 2, "手册");
        }
    }

    static Stream<Vector> of(String method) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        InputStream in = Vectors.class.getResourceAsStream("/scoring/" + method + ".yaml");
        List<?> entries = (List<?>) new Load(settings).loadFromInputStream(Objects.requireNonNull(in, method));
        return entries.stream().map(entry -> new Vector(strings((Map<?, ?>) entry)));
    }

    private static Map<String, String> strings(Map<?, ?> entry) {
        return entry.entrySet().stream()
                .collect(Collectors.toMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
    }

    static Stream<DynamicTest> outcomes(String method, Function<Vector, Outcome> scorer) {
        return of(method).map(v -> DynamicTest.dynamicTest(method + " " + v.get("n"), () -> check(v, scorer.apply(v))));
    }

    static Stream<DynamicTest> entries(String method, Function<Vector, Entry> scorer) {
        return of(method)
                .filter(v -> v.cells().containsKey("result"))
                .map(v -> DynamicTest.dynamicTest(method + " " + v.get("n"), () -> {
                    switch (scorer.apply(v)) {
                        case Entry.Accepted accepted -> check(v, accepted.outcome());
                        case Entry.Rejected rejected -> {
                            assertEquals("rejected", v.get("result"));
                            assertContains(v, rejected.reason());
                        }
                    }
                }));
    }

    static void check(Vector vector, Outcome outcome) {
        String expected = vector.get("result");
        switch (outcome) {
            case Outcome.Scored scored -> {
                assertEquals(
                        0,
                        scored.points().value().compareTo(new BigDecimal(expected)),
                        () -> expected + " ≠ " + outcome);
                assertContains(vector, scored.derivation().arithmetic());
            }
            case Outcome.NotApplicable none -> assertEquals("not-applicable", expected, none.reason());
            case Outcome.Unscored none -> {
                assertEquals("unscored", expected, none.reason());
                assertContains(vector, none.reason());
            }
        }
    }

    /** Each part of the expected arithmetic occurs; “…” stands for further digits. */
    static void assertContains(Vector vector, String text) {
        String expected = vector.get("arithmetic", "");
        if (expected.isEmpty()) return;
        for (String part : expected.split(" ; ")) {
            String regex = Stream.of(part.split("…", -1)).map(Pattern::quote).collect(Collectors.joining("\\d*…"));
            assertTrue(Pattern.compile(regex).matcher(text).find(), () -> "“" + part + "” is not in “" + text + "”");
        }
    }
}
