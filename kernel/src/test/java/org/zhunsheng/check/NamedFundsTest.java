package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedFundsTest {

    private static final NamedFunds FUNDS =
            NamedFunds.of(WordLists.of("object-words"), WordLists.of("before-object-words"));

    @Test
    void theNameBeginsAfterVerbPlaceAndRecipient() {
        assertEquals(List.of("稳岗补贴"), names("对申请云溪县企业稳岗补贴的材料进行审核"));
    }

    @Test
    void severalNamesInOneList() {
        assertEquals(List.of("社会保险补贴", "就业见习补贴"), names("发放社会保险补贴、就业见习补贴"));
    }

    @Test
    void collectiveNamesAreNoNames() {
        assertEquals(List.of(), names("各项补贴"));
        assertEquals(List.of(), names("专项资金"));
    }

    @Test
    void theSameFundMayBeWrittenLonger() {
        NamedFunds.Fund fund = FUNDS.in("发放就业见习补贴").getFirst();
        assertTrue(fund.in("已拨付全区就业见习补贴资金30万元"));
        assertFalse(fund.in("已拨付稳岗补贴资金30万元"));
    }

    private static List<String> names(String clause) {
        return FUNDS.in(clause).stream().map(NamedFunds.Fund::name).toList();
    }
}
