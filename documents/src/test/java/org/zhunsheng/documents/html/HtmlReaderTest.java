package org.zhunsheng.documents.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.Grids;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Place;

class HtmlReaderTest {

    @Test
    void restoresMergedCellsAndKeepsLineBreaks() throws Unreadable {
        String read = read("""
                <h1>项目支出绩效自评表</h1><p>（2022 年度）</p>
                <table><tr><td rowspan=2>年度<br>总体<br>目标</td><td colspan="2">预期目标</td></tr>
                <tr><td>甲</td><td>乙</td></tr></table>
                说明：略""");
        assertEquals("""
                ¶ 项目支出绩效自评表
                ¶ （2022 年度）
                # 2×3
                0,0[2×1] 年度⏎总体⏎目标
                0,1[1×2] 预期目标
                1,1 甲
                1,2 乙
                ¶ 说明：略""", read);
    }

    @Test
    void aRowSpanDoesNotLeaveItsRowGroup() throws Unreadable {
        String read = read("""
                <table><thead><tr><th rowspan="9">甲</th><th>乙</th></tr></thead>
                <tfoot><tr><td>合计</td><td>3</td></tr></tfoot>
                <tbody><tr><td rowspan="0">丙</td><td>1</td></tr><tr><td>2</td></tr></tbody></table>""");
        assertEquals("""
                # 4×2
                0,0 甲
                0,1 乙
                1,0[2×1] 丙
                1,1 1
                2,1 2
                3,0 合计
                3,1 3""", read);
    }

    @Test
    void aTableForLayoutIsTakenApartButASmallOneInsideACellIsText() throws Unreadable {
        String read = read("""
                <table><tr><td>公开栏<table><tr><td>项目名称</td><td>甲项目</td><td>其中<table><tr><td>一</td><td>二</td></tr>
                <tr><td>三</td></tr></table></td></tr></table></td><td>页脚</td></tr></table>""");
        assertEquals("""
                ¶ 公开栏
                # 1×3
                0,0 项目名称
                0,1 甲项目
                0,2 其中⏎一 二⏎三
                ¶ 页脚""", read);
    }

    @Test
    void showsWhatAFormFieldHoldsAndHidesWhatIsHidden() throws Unreadable {
        String read = read("""
                <table><tr><td><input value="委托业务"></td><td><input type=checkbox checked>是<input type=checkbox>否</td>
                <td><select><option>良</option><option selected>优</option></select></td>
                <td><textarea>第一行
                第二行</textarea></td><td>甲<span style="display: none">乙</span><script>丙</script></td></tr></table>""");
        assertEquals("""
                # 1×5
                0,0 委托业务
                0,1 ☑是□否
                0,2 优
                0,3 第一行⏎第二行
                0,4 甲""", read);
    }

    @Test
    void readsGbkWhateverThePageSaysOfItself() throws Unreadable {
        String page = "<html><head><meta charset=\"utf-8\"></head><body><p>绩效自评表</p></body></html>";
        for (String charset : new String[] {"GBK", "GB18030", "UTF-8", "UTF-16LE"}) {
            byte[] bytes = page.getBytes(Charset.forName(charset));
            assertEquals("¶ 绩效自评表", Grids.describe(HtmlReader.read(bytes)), charset);
        }
    }

    @Test
    void overlappingSpansKeepTheCellsApart() throws Unreadable {
        String read = read("""
                <table><tr><td>甲</td><td rowspan="2">乙</td></tr><tr><td colspan="2">丙</td></tr></table>""");
        assertEquals("# 2×2\n0,0 甲\n0,1[2×1] 乙\n1,0 丙", read);
    }

    @Test
    void aCellKnowsItsPlace() throws Unreadable {
        var pages = HtmlReader.read("<table><tr><td>甲</td></tr></table><table><tr><td>乙</td><td>丙</td></tr></table>"
                .getBytes(StandardCharsets.UTF_8));
        assertEquals(
                Place.inTable(2, 1, 2),
                pages.getFirst().grids().getLast().cells().getLast().place());
    }

    private static String read(String html) throws Unreadable {
        return Grids.describe(HtmlReader.read(html.getBytes(StandardCharsets.UTF_8)));
    }
}
