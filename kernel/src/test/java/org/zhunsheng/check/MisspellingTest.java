package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

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
                        "选拔干部",
                        "采购制度",
                        "上报消防隐患",
                        "领取销售收入",
                        "必须要完成",
                        "修复盖板",
                        "补充份额",
                        "检验受理",
                        "节约30万元左右",
                        "自身分析",
                        "良好象征",
                        "一贯策略",
                        "收支负责人",
                        "按排水分区",
                        "建立既定机制",
                        "涉及到期债务",
                        "即使完成也要复核")
                .map(text -> DynamicTest.dynamicTest(text, () -> assertFalse(found(text), text)));
    }

    /** 每一条都有例子，每个例子只有这一处，改成这样。 */
    @ParameterizedTest
    @CsvFileSource(resources = "/checks/misspellings.csv", numLinesToSkip = 1)
    void everyEntryFindsItsExampleAndSaysWhatToWrite(String wrong, String found, String right) {
        List<String> said = new ArrayList<>();
        for (Misspelling one : LIST.possibleIn(wrong))
            one.expression().each(wrong, m -> said.add(m.group() + " → " + one.correction()));
        assertEquals(List.of(found + " → " + right), said);
    }

    @Test
    void noEntryIsWithoutAnExample() throws IOException {
        List<String> examples = examples();
        List<String> untried = WordLists.of("error-list").stream()
                .filter(line -> examples.stream().noneMatch(text -> finds(Misspelling.of(line), text)))
                .toList();
        assertEquals(List.of(), untried);
    }

    private static List<String> examples() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(MisspellingTest.class.getResourceAsStream("/checks/misspellings.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",")[0])
                    .toList();
        }
    }

    @Test
    void anEntryMaySayWhyInBothLanguages() {
        Misspelling one = Misspelling.of("报消 → 报销 ※ 销账的销 ※ to write off");
        assertEquals("报销 销账的销 to write off", one.correction() + " " + one.reason() + " " + one.englishReason());
        assertEquals("", Misspelling.of("幅射 → 辐射").reason());
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
