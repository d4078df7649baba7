package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BreakdownTest {

    @Test
    void theTotalIsTheNearestNumberOfTheSameUnitBefore() {
        Breakdown breakdown = only("召开会议3次，走访单位60家，其中企业31家、学校29家");
        assertEquals("60", Findings.show(breakdown.total()));
        assertEquals("60", Findings.show(breakdown.sum()));
        assertFalse(breakdown.partsMiss());
    }

    @Test
    void moneyInTwoUnitsIsAddedInYuan() {
        assertFalse(only("支出1.2万元，其中书架7000元、图书5000元").partsMiss());
    }

    @Test
    void whatStandsInBracketsIsNoPart() {
        assertFalse(only("新建路3条，其中东区2条（村道1条）、西区1条").partsMiss());
    }

    @Test
    void aListAfterAColonRunsOverSemicolons() {
        assertTrue(only("走访60家，其中：企业31家；学校12家；医院15家。").partsMiss());
    }

    @Test
    void otherUnitsAmongThePartsDecideNothing() {
        assertFalse(only("培训3期，其中初级1期100人、高级1期50人").partsMiss());
    }

    @Test
    void withoutATotalThereIsNothingToAdd() {
        assertEquals(List.of(), Breakdown.in(Passage.of("东区、西区分别为10家、12家")));
        assertEquals(List.of(), Breakdown.in(Passage.of("支出60元。其中企业31家、学校12家")));
    }

    @Test
    void roundedDecimalsMayMissByHalfAUnitEach() {
        assertFalse(only("支出10.01万元，其中甲3.33万元、乙3.34万元、丙3.33万元").partsMiss());
        assertTrue(only("支出10.05万元，其中甲3.33万元、乙3.34万元、丙3.33万元").partsMiss());
    }

    private static Breakdown only(String text) {
        List<Breakdown> found = Breakdown.in(Passage.of(text));
        assertEquals(1, found.size());
        return found.getFirst();
    }
}
