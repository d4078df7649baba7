package org.zhunsheng.documents.opendocument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.Grids;
import org.zhunsheng.documents.Packages;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Page;
import org.zhunsheng.page.Place;

class OpenSheetReaderTest {

    private static final String STYLES =
            "<style:style style:name='B' style:family='table-cell'><style:table-cell-properties fo:border='0.5pt solid #000'/>"
                    + "</style:style><style:style style:name='D' style:family='table-cell' style:parent-style-name='B'/>"
                    + "<style:style style:name='N' style:family='table-cell'><style:table-cell-properties fo:border-top='0pt solid #000'"
                    + " fo:border-left='none'/>"
                    + "</style:style><style:style style:name='H' style:family='table'>"
                    + "<style:table-properties table:display='false'/></style:style>";

    @Test
    void valuesAreShownAsTheyWereDisplayed() throws Unreadable {
        assertEquals(
                """
                # 2×4
                0,0 项目⏎名称
                0,1 98.75%
                0,2 1,040,000.00
                0,3 2020年3月31日
                1,0 12.5
                1,1 98.8%
                1,2 2020-03-31
                1,3 TRUE""",
                read(sheet(row(c("", "项目</text:p><text:p>名称")
                                + c("office:value-type='percentage' office:value='0.9875'", "98.75%")
                                + c("office:value-type='float' office:value='1040000'", "1,040,000.00")
                                + c("office:value-type='date' office:date-value='2020-03-31'", "2020年3月31日"))
                        + row(bare("office:value-type='float' office:value='12.5'")
                                + bare("office:value-type='percentage' office:value='0.988'")
                                + bare("office:value-type='date' office:date-value='2020-03-31'")
                                + bare("office:value-type='boolean' office:boolean-value='true'")))));
    }

    @Test
    void mergedCellsAreOneCellAndCommentsAreNoText() throws Unreadable {
        String comment = "<office:annotation><text:p>批注</text:p></office:annotation>";
        assertEquals(
                "¶ 标题\n# 2×3\n0,0[2×1] 一\n0,1[1×2] 二\n1,1 三\n1,2 四",
                read(sheet(row(c("table:number-columns-spanned='3'", "标题") + covered(2))
                        + row(c("table:number-rows-spanned='2'", "一")
                                + c("table:number-columns-spanned='2'", "二")
                                + covered(1))
                        + row("<table:covered-table-cell>" + comment + "</table:covered-table-cell>" + c("", "三")
                                + "<table:table-cell>" + comment + "<text:p>四</text:p></table:table-cell>"))));
    }

    @Test
    void anEmptyRowSeparatesTablesUnlessItHasBorders() throws Unreadable {
        String two = row(c("", "一") + c("", "二"));
        String more = row(c("", "三") + c("", "四"));
        String apart = "# 1×2\n0,0 一\n0,1 二\n# 1×2\n0,0 三\n0,1 四";
        String joined = "# 3×2\n0,0 一\n0,1 二\n1,0\n1,1\n2,0 三\n2,1 四";
        assertEquals(apart, read(sheet(two + row(bare("")) + more)));
        assertEquals(apart, read(sheet(two + row(bare("table:style-name='N'")) + more)));
        assertEquals(joined, read(sheet(two + row(bare("table:style-name='D'")) + more)));
        String column = "<table:table-column table:default-cell-style-name='B'/>";
        assertEquals(joined, read(sheet(column + two + row(bare("")) + more)));
    }

    @Test
    void hiddenRowsColumnsAndSheetsAreNotShown() throws Unreadable {
        String columns = "<table:table-column/><table:table-column table:visibility='collapse'/><table:table-column/>";
        String hidden = "<table:table-row table:visibility='filter'>" + c("", "藏") + c("", "藏") + c("", "藏")
                + "</table:table-row>";
        String group = "<table:table-row-group table:display='false'>" + row(c("", "组") + c("", "组"))
                + "</table:table-row-group>";
        byte[] ods = ods("<table:table table:name='底稿' table:style-name='H'>" + row(c("", "底稿")) + "</table:table>"
                + "<table:table table:name='公开'>" + columns + row(c("", "一") + c("", "码") + c("", "二")) + hidden + group
                + row(c("", "三") + c("", "码") + c("", "四")) + "</table:table>");
        List<Page> pages = OpenSheetReader.read(ods);
        assertEquals("# 2×2\n0,0 一\n0,1 二\n1,0 三\n1,1 四", Grids.describe(pages));
        assertEquals(
                Place.inSheet("公开", "C4", 4, 3),
                pages.getFirst().grids().getFirst().cells().getLast().place());
    }

    @Test
    void repeatedCellsWithTextAreRepeated() throws Unreadable {
        String twice = "<table:table-row table:number-rows-repeated='2'>" + c("table:number-columns-repeated='2'", "—")
                + c("", "甲") + "</table:table-row>";
        assertEquals("# 2×3\n0,0 —\n0,1 —\n0,2 甲\n1,0 —\n1,1 —\n1,2 甲", read(sheet(twice)));
    }

    @Test
    void aMillionRepeatedEmptyRowsCostNothingAndAMillionFullOnesAreRefused() throws Unreadable {
        String all = "table:number-columns-repeated='16384' table:style-name='B'";
        String row = "<table:table-row table:number-rows-repeated='1048576'>%s</table:table-row>";
        String two = row(c("", "一") + c("", "二"));
        String empty = sheet(two + row.formatted(bare(all)) + row.formatted(bare(all)));
        assertEquals("# 1×2\n0,0 一\n0,1 二", assertTimeout(Duration.ofSeconds(30), () -> read(empty)));
        String wide = c("table:number-columns-repeated='2147483647'", "满");
        for (String full : new String[] {
            row.formatted(c("", "满")),
            row.formatted(wide),
            two.repeat(3) + row.formatted(wide),
            row.formatted(c("table:number-rows-spanned='1048576' table:number-columns-spanned='16384'", "满"))
        }) {
            byte[] ods = ods(sheet(full));
            Unreadable refused = assertTimeout(
                    Duration.ofSeconds(30), () -> assertThrows(Unreadable.class, () -> OpenSheetReader.read(ods)));
            assertEquals(Problem.TOO_COMPLEX, refused.problem());
        }
    }

    private static String c(String attributes, String text) {
        return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String bare(String attributes) {
        return "<table:table-cell " + attributes + "/>";
    }

    private static String covered(int count) {
        return "<table:covered-table-cell table:number-columns-repeated='" + count + "'/>";
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String sheet(String rows) {
        return "<table:table table:name='表1'>" + rows + "</table:table>";
    }

    private static byte[] ods(String tables) {
        String automatic = "<office:automatic-styles>" + STYLES + "</office:automatic-styles>";
        String body = "<office:body><office:spreadsheet>" + tables + "</office:spreadsheet></office:body>";
        return Packages.open("spreadsheet", "", automatic + body);
    }

    private static String read(String tables) throws Unreadable {
        return Grids.describe(OpenSheetReader.read(ods(tables)));
    }
}
