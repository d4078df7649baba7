package org.zhunsheng.form.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 一片换到别的格子里、或与别的名称相配，最少贵多少。 */
class MarginsTest {

    private static final List<Column> ORDER = List.of(Column.NAME, Column.TARGET);
    private final Margins margins = new Margins(List.of(7, 8, 9));

    MarginsTest() {
        margins.chosen(0, Row.of(ORDER, List.of(7, 8)));
    }

    @Test
    void cheapestOtherPlaceCounts() {
        margins.rival(0, 2, 0, Row.of(List.of(Column.NAME, Column.ACTUAL), List.of(7, 8)), 12);
        margins.rival(1, 2, 0, null, 5);
        assertEquals(5, margins.cell(List.of(8)));
    }

    @Test
    void sameCellInADearerReadingIsNoRival() {
        margins.rival(0, 2, 0, Row.of(List.of(Column.NAME, Column.ACTUAL), List.of(7, 8)), 12);
        assertEquals(Margins.WIDE, margins.cell(List.of(7)));
    }

    @Test
    void sameCellOwingAnotherNumberOfNamesPairsOtherwise() {
        margins.rival(0, 1, 1, Row.of(List.of(Column.NAME), List.of(7)), 3);
        assertEquals(Margins.WIDE, margins.cell(List.of(7)));
        assertEquals(3, margins.pair(List.of(7)));
    }

    @Test
    void longerCellIsAnotherCell() {
        margins.rival(0, 2, 0, Row.of(List.of(Column.NAME, Column.NAME), List.of(7, 8)), 9);
        assertEquals(9, margins.cell(List.of(7)));
    }
}
