package org.zhunsheng.documents.official;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 公文的题目：在词组之间回行，梯形或菱形，一个字不丢。 */
class TitleTest {

    /** 小标宋二号，版心 156 毫米：一行二十个字。 */
    private static final double LIMIT = 20.1;

    private static List<String> lines(String unit) {
        Title title = new Title(List.of(unit, "2026年度", "绩效自评报告"));
        List<String> lines = title.lines(LIMIT);
        assertEquals(title.text(), String.join("", lines));
        return lines;
    }

    @Test
    void aShortTitleStaysOnOneLine() {
        assertEquals(List.of("市水文局2026年度绩效自评报告"), lines("市水文局"));
    }

    @Test
    void theNameOfAUnitIsNotBrokenWhenItFitsOnALine() {
        assertEquals(List.of("上海市人民政府驻昆明办事处", "2026年度绩效自评报告"), lines("上海市人民政府驻昆明办事处"));
        assertEquals(List.of("某某县水务局河道保洁管理服务中心", "2026年度绩效自评报告"), lines("某某县水务局河道保洁管理服务中心"));
    }

    @Test
    void aLongNameIsBrokenBetweenItsParts() {
        List<String> lines = lines("红河哈尼族彝族自治州金平苗族瑶族傣族自治县水务局水土保持工作站");
        assertEquals(List.of("红河哈尼族彝族自治州", "金平苗族瑶族傣族自治县水务局", "水土保持工作站2026年度绩效自评报告"), lines, lines.toString());
    }

    @Test
    void theMiddleIsNotTheNarrowest() {
        for (int length = 4; length < 60; length++) {
            List<String> lines = lines("甲".repeat(length));
            for (int n = 1; n < lines.size() - 1; n++) {
                int own = lines.get(n).length();
                assertTrue(
                        own >= lines.get(n - 1).length()
                                || own >= lines.get(n + 1).length(),
                        lines.toString());
            }
        }
    }
}
