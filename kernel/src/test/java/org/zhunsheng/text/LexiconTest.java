package org.zhunsheng.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private final Lexicon units = new Lexicon(List.of("万元", "元", "元/人", "", "万元"));

    @Test
    void theLongestWordThatStartsAtAPlaceIsTaken() {
        assertEquals(5, units.end("20元/人", 2));
        assertEquals(3, units.end("20元每人", 2));
        assertEquals(0, units.end("20元", 0));
        assertEquals(3, units.end("20元", 3));
    }

    @Test
    void everyWordOfATextIsFound() {
        assertEquals(Set.of("万元", "元"), units.found("20万元"));
        assertTrue(units.in("20万元"));
        assertFalse(units.in("20万人"));
    }

    /** 首字不同而落在同一格的字：元（0x5143）与 0x5543。 */
    @Test
    void anotherLetterOfTheSameSlotIsNoWord() {
        assertFalse(units.in("\u5543\u5543"));
    }
}
