package org.zhunsheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {

    private static final List<Input> INPUTS = IntStream.range(0, 40)
            .mapToObj(i -> new Input(Path.of("form-" + i), String.valueOf(i)))
            .toList();

    @Test
    void resultsComeInTheOrderOfTheInputsThoughTheLaterAreDoneFirst() {
        List<String> names = new ArrayList<>();
        try (Ahead<String> ahead = new Ahead<>(INPUTS, AheadTest::slowWhenEven)) {
            for (Input ignored : INPUTS) names.add(ahead.next());
        }
        assertEquals(INPUTS.stream().map(Input::name).toList(), names);
    }

    private static String slowWhenEven(Input input) {
        for (long until = System.nanoTime() + 2_000_000; input.name().endsWith("0") && System.nanoTime() < until; )
            Thread.onSpinWait();
        return input.name();
    }

    @Test
    void onlyAFewAreDoneAheadOfTheOneThatIsWanted() {
        AtomicInteger begun = new AtomicInteger();
        int few = Runtime.getRuntime().availableProcessors() + 1;
        try (Ahead<Integer> ahead = new Ahead<>(INPUTS, input -> begun.incrementAndGet())) {
            for (int taken = 1; taken <= INPUTS.size(); taken++) {
                ahead.next();
                assertTrue(begun.get() <= taken + few, begun + " begun, " + taken + " taken");
            }
        }
        assertEquals(INPUTS.size(), begun.get());
    }

    @Test
    void aMistakeOfOursIsThrownWhenItsTurnComes() {
        try (Ahead<Integer> ahead = new Ahead<>(INPUTS, AheadTest::failsAtThree)) {
            for (int i = 0; i < 3; i++) assertEquals(i, ahead.next());
            assertThrows(IllegalArgumentException.class, ahead::next);
        }
    }

    private static int failsAtThree(Input input) {
        if (input.name().equals("3")) throw new IllegalArgumentException(input.name());
        return Integer.parseInt(input.name());
    }
}
