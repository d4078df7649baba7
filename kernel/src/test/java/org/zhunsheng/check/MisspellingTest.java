package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MisspellingTest {

    private static final Misspellings LIST = Misspellings.of(WordLists.of("error-list"));

    @TestFactory
    Stream<DynamicTest> wrongWordsAreFound() {
        return Stream.of("反应项目执行的进度", "工作台帐", "是否与建立机制", "工作布署", "巳完成", "末完成", "截止2022年底", "拔付资金", "园满完成", "天气气侯")
                .map(text -> DynamicTest.dynamicTest(text, () -> assertTrue(found(text), text)));
    }

    @TestFactory
    Stream<DynamicTest> rightWordsAreLeftAlone() {
        return Stream.of(
                        "药品不良反应报告情况",
                        "公园满意度",
                        "自己完成",
                        "年末完成",
                        "海拔高度",
                        "蚊帐发放",
                        "给予算力补贴",
                        "面积效益",
                        "按装配式建筑",
                        "标签定位",
                        "每座落实责任",
                        "目的的实现",
                        "选拔干部")
                .map(text -> DynamicTest.dynamicTest(text, () -> assertFalse(found(text), text)));
    }

    @Test
    void theContextOfAnExpressionIsNoCondition() {
        Misspelling misspelling = Misspelling.of("(?<![年月])末(?=完成) → 未");
        Misspellings list = Misspellings.of(List.of("(?<![年月])末(?=完成) → 未"));
        assertEquals(List.of("末"), misspelling.expression().literals());
        assertEquals(1, list.possibleIn("末完成").size());
        assertEquals(List.of(), list.possibleIn("未完成"));
    }

    @Test
    void anExpressionThatIsNotPlainIsAlwaysTried() {
        assertEquals(1, Misspellings.of(List.of("帐[户号] → 账")).possibleIn("没有").size());
    }

    private static boolean finds(Misspelling one, String text) {
        AtomicInteger count = new AtomicInteger();
        one.expression().each(text, match -> count.incrementAndGet());
        return count.get() > 0;
    }

    private static boolean found(String text) {
        return LIST.possibleIn(text).stream().anyMatch(one -> finds(one, text));
    }
}
