package org.zhunsheng.form.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 窄栏里折断的数接回一行；自成一格的不接。 */
class BrokenNumbersTest {

    @Test
    void brokenNumberIsOneAgain() {
        assertEquals(List.of("10.3", "≥100%", "400元/人、天"), mend("10.", "3", "≥100", "%", "400元", "/人、天"));
        assertEquals(List.of("≥1290.3平方", "米"), mend("≥1290", ".3平方", "米"));
    }

    @Test
    void columnOfNumbersStaysApart() {
        assertEquals(List.of("10", "20", "1.5"), mend("10", "20", "1.5"));
    }

    @Test
    void percentSignHasItsOwnCellBesideUnits() {
        assertEquals(List.of("计量单位", "100", "%"), mend("计量单位", "100", "%"));
    }

    private static List<String> mend(String... texts) {
        List<Line> lines = new ArrayList<>();
        for (String text : texts) lines.add(new Line(text, 1, lines.size() + 1, 0));
        return BrokenNumbers.mend(lines).stream().map(Line::text).toList();
    }
}
