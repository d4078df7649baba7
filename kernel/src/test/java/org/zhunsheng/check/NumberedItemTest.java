package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 一段文字分成几条。 */
class NumberedItemTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("全年保洁河道 45 公里，沿河居民满意", "全年保洁河道 45 公里，沿河居民满意"),
                Arguments.of("保洁河道；居民满意。", "保洁河道|居民满意"),
                Arguments.of("1. 保洁河道 1.5 万米；2. 居民满意。", "1.=保洁河道 1.5 万米；|2.=居民满意。"),
                Arguments.of("１．保洁河道；\n  ２．居民满意", "１．=保洁河道；|２．=居民满意"),
                Arguments.of("（1）保洁。（2）清淤。\n（3）验收", "（1）=保洁。|（2）=清淤。|（3）=验收"),
                Arguments.of("一、保洁；1. 日常；2. 汛期。二、清淤", "一、=保洁；1. 日常；2. 汛期。|二、=清淤"),
                Arguments.of("一是保洁，二是清淤", "一是=保洁，|二是=清淤"),
                Arguments.of("全年目标：1、保洁；2、清淤", "1、=全年目标：保洁；|2、=清淤"),
                Arguments.of("只有一条：1. 保洁", "只有一条：1. 保洁"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsCutAtItsNumbersOrElseAtItsSentences(String text, String wanted) {
        List<String> items = NumberedItem.of(text).stream()
                .map(one -> one.mark().isEmpty() ? one.text() : one.mark() + "=" + one.text())
                .toList();
        assertEquals(wanted, String.join("|", items));
    }
}
