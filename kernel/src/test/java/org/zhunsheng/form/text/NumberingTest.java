package org.zhunsheng.form.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** 每个二级指标的三级指标从 1 数起；散到别处的一号放得回去，放不回去的不动。 */
class NumberingTest {

    @Test
    void groupStartsAtOne() {
        Numbering numbering = new Numbering(List.of("指标1：抽验品种", "指标2：抽验批次", "指标1：完成率"));
        assertEquals(0, numbering.price(0, 2));
        assertEquals(0, numbering.price(2, 3));
        assertTrue(numbering.price(0, 3) > 0);
        assertTrue(numbering.price(1, 2) > 0);
    }

    @Test
    void namesWithoutNumbersSayNothing() {
        assertEquals(0, new Numbering(List.of("抽验品种", "完成率")).price(0, 2));
    }

    @Test
    void strayNumberReturnsToItsGap() {
        assertEquals(List.of("指标1a", "指标2b", "指标3c"), restored("指标1a", "指标3c", "指标2b"));
    }

    @Test
    void twoGapsDecideNothing() {
        List<String> rows = List.of("指标1a", "指标3b", "指标1c", "指标3d", "指标2e");
        assertEquals(rows, Numbering.restored(rows, Function.identity()));
    }

    private static List<String> restored(String... names) {
        return Numbering.restored(List.of(names), Function.identity());
    }
}
