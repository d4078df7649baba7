package org.zhunsheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void countsChineseCharactersAsTwoColumns() {
        assertEquals(8, Columns.width("执行率%)"), "three wide characters and two narrow ones");
        assertEquals(4, Columns.width("８％"));
    }

    @Test
    void padsByColumnsNotByCharacters() {
        assertEquals("错误  |", Columns.pad("错误", 6) + "|");
        assertEquals("    错误", Columns.padLeft("错误", 8));
    }

    @Test
    void cutsWithinTheWidth() {
        String cut = Columns.cut("上海市人民政府驻昆明办事处", 11);
        assertTrue(Columns.width(cut) <= 11, cut);
        assertTrue(cut.endsWith("…"), cut);
    }

    @Test
    void wrapsWithinEightyColumnsAndKeepsPunctuationOffLineStarts() {
        String text = "年度资金总额填 0 万元，各资金来源合计 89.974 万元，相差 89.974 万元。".repeat(4);
        for (String line : Columns.wrap(text, 6).split("\n")) {
            assertTrue(Columns.width(line) <= 82, line);
            assertTrue(line.startsWith("      "), line);
            assertTrue("，。".indexOf(line.strip().charAt(0)) < 0, line);
        }
    }

    @Test
    void wrappingLosesNoCharacter() {
        String text = "项目 A-17：the rate 98.75% 与表上所写 98.76% 不符，差 0.01 个百分点；请改正。".repeat(3);
        assertEquals(
                text.replace(" ", ""), Columns.wrap(text, 4).replace("\n", "").replace(" ", ""));
    }
}
