package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberedItemsTest {

    @Test
    void arabicNumbersRunOn() {
        assertEquals(List.of("修路；", "架桥。"), items("1、修路；2、架桥。"));
    }

    @Test
    void anItemMayBeginWithTheYear() {
        assertEquals(List.of("2022年修路。", "架桥。"), items("1.2022年修路。2.架桥。"));
    }

    @Test
    void theLeadIsNoItem() {
        assertEquals(List.of("修路；", "架桥"), items("全年工作：1.修路；2.架桥"));
    }

    @Test
    void chineseNumbersInBrackets() {
        assertEquals(List.of("修路。", "架桥。"), items("（一）修路。（二）架桥。"));
    }

    @Test
    void oneIsTwoIs() {
        assertEquals(List.of("修路慢，", "架桥少"), items("一是修路慢，二是架桥少"));
    }

    @Test
    void goalsWithNumbers() {
        assertEquals(List.of("修路。", "架桥。"), items("目标1：修路。目标2：架桥。"));
    }

    @Test
    void onlyTheOuterNumbersCount() {
        assertEquals(List.of("修路（1）测量（2）施工。", "架桥。"), items("1、修路（1）测量（2）施工。2、架桥。"));
    }

    @Test
    void datesAndDecimalsAreNoNumbersOfItems() {
        assertEquals(List.of(), items("投资1.5万元，12月31日前完成，2.3公里"));
        assertEquals(List.of(), items("完成1、2号楼，3、4月验收"));
    }

    @Test
    void numbersMustFollowEachOther() {
        assertEquals(List.of("修路；3、绿化；", "架桥"), items("1、修路；3、绿化；2、架桥"));
    }

    private static List<String> items(String text) {
        return NumberedItems.of(text).stream().map(Span::text).toList();
    }
}
