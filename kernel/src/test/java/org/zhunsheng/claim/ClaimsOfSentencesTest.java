package org.zhunsheng.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.zhunsheng.claim.Sentences.Measured;
import org.zhunsheng.claim.Sentences.Said;

/** 两百句别的单位的话：一百句用来改进，一百句只用来量。下限比量出来的低。 */
class ClaimsOfSentencesTest {

    private final Sentences developed = Sentences.read("developed.txt");
    private final Sentences heldOut = Sentences.read("held-out.txt");

    @Test
    void thereAreTwoHundredSentences() {
        assertEquals(100, developed.all().size());
        assertEquals(100, heldOut.all().size());
    }

    @Test
    void theSentencesDevelopedWithAreReadAlmostWhole() {
        assertAtLeast(0.96, developed, Said::quantity);
        assertAtLeast(0.92, developed, Said::whole);
    }

    @Test
    void ofTheSentencesHeldOutFourInFiveAreReadWithTheirObject() {
        assertAtLeast(0.94, heldOut, Said::quantity);
        assertAtLeast(0.77, heldOut, Said::whole);
    }

    private static void assertAtLeast(double floor, Sentences sentences, Function<Said, String> aspect) {
        Measured measured = sentences.measure(aspect);
        assertTrue(measured.precision() >= floor && measured.recall() >= floor, measured::toString);
    }
}
