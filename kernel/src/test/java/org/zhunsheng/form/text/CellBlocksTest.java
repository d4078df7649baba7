package org.zhunsheng.form.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 数值各自成块时，一块就是一格，撕开要付代价；数值叠成一块时看不出来。 */
class CellBlocksTest {

    private final List<Piece> pieces = new ArrayList<>();

    @Test
    void blockIsCellWhereValuesStandAlone() {
        rows(false);
        CellBlocks blocks = blocks();
        assertTrue(blocks.whole());
        assertEquals(0, blocks.torn(List.of(0, 1)));
        assertTrue(blocks.torn(List.of(0)) > 0);
        assertTrue(blocks.torn(List.of(1)) > 0);
    }

    @Test
    void stackedValuesProveNothing() {
        rows(true);
        CellBlocks blocks = blocks();
        assertFalse(blocks.whole());
        assertEquals(0, blocks.torn(List.of(0)));
    }

    private void rows(boolean stacked) {
        for (int r = 0; r < 4; r++) {
            add("一级种薯", 10 * r);
            add("繁育基地面积", 10 * r);
            add("8000亩", 10 * r + 1);
            add("8", stacked ? 99 : 10 * r + 2);
        }
    }

    private CellBlocks blocks() {
        return new CellBlocks(
                new Stream(pieces), IntStream.range(0, pieces.size()).boxed().toList());
    }

    private void add(String text, int block) {
        pieces.add(Piece.of(text, 1, pieces.size() + 1, block));
    }
}
