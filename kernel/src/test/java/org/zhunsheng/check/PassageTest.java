package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {

    @Test
    void aBrokenLineInsideASentenceIsJoined() {
        assertEquals("部门协作有待加强", Passage.of("部门协\n 作有待加强").text());
    }

    @Test
    void aLineBreakAfterAFullStopOrBeforeANumberStays() {
        assertEquals("修路。\n架桥", Passage.of("修路。\n架桥").text());
        assertEquals("1、修路\n2、架桥", Passage.of("1、修路\n2、架桥").text());
    }

    @Test
    void digitsBecomeNarrowAndPunctuationStays() {
        assertEquals("走访60家，其中31家", Passage.of("走访６０家，其中 31 家").text());
    }

    @Test
    void commasInsideNumbersDoNotCutClauses() {
        assertEquals(
                List.of("支出1,040,000元", "余下12:30再说"),
                Clauses.of("支出1,040,000元，余下12:30再说").stream().map(Span::text).toList());
    }

    @Test
    void noneAndDashesSayNothing() {
        assertTrue(Passage.of("无").saysNothing());
        assertTrue(Passage.of("——").saysNothing());
        assertFalse(Passage.of("无障碍设施不足").saysNothing());
    }

    @Test
    void whatIsCountedStandsBeforeOrBehindTheNumber() {
        List<Counted> counted = Passage.of("2022年改善3100亩农田，覆盖水库18座、渠道2条").counted();
        assertEquals(
                List.of("改善", "覆盖水库", "、渠道"),
                counted.stream().map(Counted::before).toList());
        assertEquals(List.of("农田", "", ""), counted.stream().map(Counted::after).toList());
    }

    @Test
    void whatFollowsAColonBelongsToWhatStandsBefore() {
        Passage passage = Passage.of("东区：接待100人次；西区：接待80人次");
        assertEquals("东区", passage.leadIn(passage.counted().getFirst().clause()));
        assertEquals("西区", passage.leadIn(passage.counted().getLast().clause()));
    }
}
