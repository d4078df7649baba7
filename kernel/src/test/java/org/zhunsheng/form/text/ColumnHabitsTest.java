package org.zhunsheng.form.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 一栏里别的行都带符号，不带符号的就放错了栏；看过的行太少时不下结论。 */
class ColumnHabitsTest {

    private static final List<Column> ORDER = List.of(Column.NAME, Column.TARGET, Column.ACTUAL);
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    ColumnHabitsTest() {
        for (int r = 0; r < 8; r++) rows.add(Row.of(ORDER, List.of(piece("修路里程"), piece("≥" + r), piece("" + r))));
    }

    @Test
    void signBelongsToTheColumnOfSigns() {
        int signed = piece("≥12");
        ColumnHabits habits = habits(rows);
        assertTrue(habits.cost(Column.ACTUAL, signed) > 0);
        assertEquals(0, habits.cost(Column.TARGET, signed));
    }

    @Test
    void threeRowsProveNothing() {
        int signed = piece("≥12");
        assertEquals(0, habits(rows.subList(0, 3)).cost(Column.ACTUAL, signed));
    }

    private ColumnHabits habits(List<Row> seen) {
        ColumnHabits habits = new ColumnHabits(new Stream(pieces));
        habits.learn(seen);
        return habits;
    }

    private int piece(String text) {
        pieces.add(Piece.of(text, 1, pieces.size() + 1, 0));
        return pieces.size() - 1;
    }
}
