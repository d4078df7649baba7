package org.zhunsheng.documents.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.font.Typeface;

class LineBreakerTest {

    private static final LineBreaker BREAKER = new LineBreaker(Typeface.song());

    @Test
    void aLineDoesNotBeginWithAClosingMark() {
        assertEquals(List.of("项目资金使", "用，合规"), lines("项目资金使用，合规", 5));
    }

    @Test
    void aLineDoesNotEndWithAnOpeningMark() {
        assertEquals(List.of("项目资金", "（万元）"), lines("项目资金（万元）", 5));
        assertEquals(List.of("指标值", "≥95%"), lines("指标值≥95%", 4));
    }

    @Test
    void closingMarkAtTheEndHangsHalfItsWidth() {
        assertEquals(List.of("项目资金，", "合规"), lines("项目资金，合规", 4.5));
    }

    @Test
    void numbersAndWordsStayWhole() {
        assertEquals(List.of("支出", "1,040,000.00", "元"), lines("支出1,040,000.00元", 6));
        assertEquals(List.of("use of", "funds"), lines("use of funds", 4));
    }

    @Test
    void numberWiderThanTheLineIsBrokenNotClipped() {
        assertEquals(List.of("1234", "5678", "90"), lines("1234567890", 2));
    }

    @Test
    void dashesAndDotsInPairsStayTogether() {
        assertEquals(List.of("一二三", "——四"), lines("一二三——四", 4));
    }

    @Test
    void writtenLineBreaksAreKept() {
        assertEquals(List.of("一、甲", "二、乙"), lines("一、甲\r\n二、乙", 20));
    }

    @Test
    void shortPhraseIsBrokenBetweenWordsIntoEvenLines() {
        assertEquals(List.of("社会效益", "指标"), even("社会效益指标", 5));
        assertEquals(List.of("年初", "目标值"), even("年初目标值", 4));
        assertEquals(List.of("项目资金", "（万元）"), even("项目资金（万元）", 7));
    }

    private static List<String> lines(String text, double width) {
        return BREAKER.lines(text, (int) (width * 1000)).stream()
                .map(Line::text)
                .toList();
    }

    private static List<String> even(String text, int width) {
        List<Line> lines = BREAKER.lines(text, width * 1000);
        return EvenLines.of(text, lines, BREAKER, width * 1000).stream()
                .map(Line::text)
                .toList();
    }
}
