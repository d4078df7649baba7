package org.zhunsheng.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Cells may hold anything: the parsers answer in bounded time and never throw. */
class HostileTextTest {

    private static final int LONG = 200_000;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TestFactory
    Stream<DynamicTest> longRunsOfOnePatternAreReadInTime() {
        return Stream.of(
                        "9", "9,999", "九", "十", "1.", "-", "年", "3月", "5人", "百分之", "达成", "均已", "以上", "≥", "完成", "(",
                        "1-")
                .map(pattern -> DynamicTest.dynamicTest(pattern, () -> {
                    String text = pattern.repeat(LONG / pattern.length());
                    assertTimeoutPreemptively(LIMIT, () -> readAll(text));
                }));
    }

    @Test
    void randomTextNeverThrows() {
        String letters = "0123456789.,-%％年月日前底万亿元人次个≥≤<>=以上内不低于达成部分第约余十百千一二三〇(（） 　至—~/、";
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(24);
            for (int k = 0; k < length; k++) text.append(letters.charAt(random.nextInt(letters.length())));
            readAll(text.toString());
        }
    }

    @Test
    void aNumberLongerThanAnyFormHoldsIsNotANumber() {
        assertNull(NumberText.parse("9".repeat(41)));
        assertEquals(List.of(), Quantities.in("9".repeat(41) + "人"));
    }

    private static void readAll(String text) {
        NumberText.parse(text);
        NumberText.points(text);
        NumberText.percent(text);
        MoneyText.parse(text, MoneyUnit.WAN);
        MoneyText.unit(text);
        DateText.day(text);
        DateText.year(text);
        DateText.due(text, 2021);
        Sign.parse(text);
        SignedQuantity.parse(text);
        Quantities.parse(text);
        for (Quantities.Mention m : Quantities.in(text)) {
            if (m.start() < 0 || m.end() > text.length() || m.start() >= m.end())
                throw new AssertionError(m + " in " + text);
        }
    }
}
