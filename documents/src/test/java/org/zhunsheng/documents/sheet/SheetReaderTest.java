package org.zhunsheng.documents.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.Grids;
import org.zhunsheng.documents.Packages;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Page;
import org.zhunsheng.page.Place;

class SheetReaderTest {

    private static final String STYLES = """
            <numFmts><numFmt numFmtId="164" formatCode="0.00%"/></numFmts>
            <borders><border><left/></border><border><left style="thin"/></border></borders>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="4"/><xf numFmtId="31"/><xf numFmtId="0" borderId="1"/></cellXfs>""";

    @Test
    void showsNumbersTextsFormulasAndDatesAsAPersonSeesThem() throws Unreadable {
        String strings = "<si><t>项目名称</t></si><si><r><t>甲</t></r><r><t>乙_x000A_丙</t></r><rPh><t>注音</t></rPh></si>";
        assertEquals(
                """
                # 2×4
                0,0 项目名称
                0,1 甲乙⏎丙
                0,2 98.75%
                0,3 1,040,000.00
                1,0 2020年3月31日
                1,1 行内
                1,2 #DIV/0!
                1,3 结果""",
                read(
                        "<sheetData><row r='1'>" + c("A1", "t='s'", "0") + c("B1", "t='s'", "1")
                                + c("C1", "s='1'", "0.9875")
                                + c("D1", "s='2'", "1040000") + "</row><row r='2'>" + c("A2", "s='3'", "43921")
                                + "<c r='B2' t='inlineStr'><is><t>行内</t></is></c>" + c("C2", "t='e'", "#DIV/0!")
                                + "<c r='D2' t='str'><f>A1&amp;B1</f><v>结果</v></c></row></sheetData>",
                        strings));
    }

    @Test
    void mergedCellsAreOneCellAndTheTitleAboveIsAParagraph() throws Unreadable {
        assertEquals(
                """
                ¶ 标题
                # 2×3
                0,0[2×1] 一
                0,1[1×2] 二
                1,1 三
                1,2
                ¶ 说明：略""",
                read(
                        "<sheetData>" + row(1, t("A1", "标题")) + row(2, t("A2", "一") + t("B2", "二"))
                                + row(3, t("B3", "三"))
                                + row(4, t("A4", "说明：略")) + "</sheetData><mergeCells>" + merge("A1:C1") + merge("A2:A3")
                                + merge("B2:C2") + merge("A4:C4") + merge("E9:F20") + "</mergeCells>",
                        ""));
    }

    @Test
    void anEmptyRowSeparatesTablesUnlessItHasBorders() throws Unreadable {
        String two = row(1, t("A1", "一") + t("B1", "二"));
        String more = row(3, t("A3", "三") + t("B3", "四"));
        assertEquals("# 1×2\n0,0 一\n0,1 二\n# 1×2\n0,0 三\n0,1 四", read("<sheetData>" + two + more + "</sheetData>", ""));
        assertEquals(
                "# 3×2\n0,0 一\n0,1 二\n1,0\n1,1\n2,0 三\n2,1 四",
                read("<sheetData>" + two + row(2, "<c r='A2' s='4'/>") + more + "</sheetData>", ""));
    }

    @Test
    void aTitleWithoutBordersAboveABorderedTableIsAParagraphWhateverItsWidth() throws Unreadable {
        String bordered = row(2, "<c r='A2' s='4' t='str'><v>一</v></c><c r='B2' s='4' t='str'><v>二</v></c>")
                + row(3, "<c r='A3' s='4' t='str'><v>三</v></c><c r='B3' s='4'/>");
        assertEquals(
                "¶ 标题\n# 2×2\n0,0 一\n0,1 二\n1,0 三\n1,1\n¶ 说明",
                read(
                        "<cols><col min='3' max='3' hidden='1'/></cols><sheetData>"
                                + row(1, t("B1", "标题") + t("C1", "码")) + bordered + row(4, t("A4", "说明"))
                                + "</sheetData>",
                        ""));
    }

    @Test
    void textStackedWithoutALineBesideAMergedLabelIsOneCell() throws Unreadable {
        String first = "一".repeat(70);
        assertEquals("# 3×2\n0,0[2×1] 主要问题\n0,1[2×1] " + first + "⏎二。\n2,0 改进措施\n2,1 三", readStacked(first, "A1:A2"));
    }

    @Test
    void rowsOfATableDrawnWithVerticalLinesAloneStayApart() throws Unreadable {
        String first = "一".repeat(70);
        assertEquals("# 3×2\n0,0 主要问题\n0,1 " + first + "\n1,0\n1,1 二。\n2,0 改进措施\n2,1 三", readStacked(first, "D1:D2"));
        assertTrue(readStacked("短的一格", "A1:A2").contains("0,1 短的一格\n1,1 二。"));
    }

    /** 两列，第二列的前两格之间没有线。 */
    private static String readStacked(String first, String merge) throws Unreadable {
        String styles = "<borders><border/><border><left style='thin'/><top style='thin'/></border>"
                + "<border><left style='thin'/><bottom style='thin'/></border></borders>"
                + "<cellXfs><xf/><xf borderId='1'/><xf borderId='2'/></cellXfs>";
        String sheet = "<sheetData>"
                + row(1, "<c r='A1' t='str'><v>主要问题</v></c><c r='B1' s='1' t='str'><v>" + first + "</v></c>")
                + row(2, "<c r='B2' s='2' t='str'><v>二。</v></c>")
                + row(3, "<c r='A3' t='str'><v>改进措施</v></c><c r='B3' t='str'><v>三</v></c>")
                + "</sheetData><mergeCells>" + merge(merge) + "</mergeCells>";
        return Grids.describe(SheetReader.read(Packages.xlsx(sheet, styles, "")));
    }

    @Test
    void hiddenRowsColumnsAndSheetsAreNotShown() throws Unreadable {
        String sheet = "<cols><col min='2' max='2' hidden='1'/></cols><sheetData>"
                + row(1, t("A1", "一") + t("B1", "码") + t("C1", "二"))
                + "<row r='2' hidden='1'>" + t("A2", "藏") + t("C2", "藏") + "</row>" + row(3, t("C3", "三"))
                + "</sheetData><mergeCells>" + merge("A1:A3") + "</mergeCells>";
        byte[] xlsx = Packages.xlsx(
                Packages.sheets("公开", "visible", "底稿", "hidden"),
                STYLES,
                "",
                sheet,
                "<sheetData>" + row(1, t("A1", "底稿")) + "</sheetData>");
        var pages = SheetReader.read(xlsx);
        assertEquals("# 2×2\n0,0[2×1] 一\n0,1 二\n1,1 三", Grids.describe(pages));
        assertEquals("公开", pages.getFirst().sheet());
        assertEquals(1, pages.size());
    }

    @Test
    void everyVisibleSheetIsAPageAndACellKnowsItsName() throws Unreadable {
        String sheet = "<sheetData>" + row(12, t("B12", "一") + t("C12", "二")) + "</sheetData>";
        var pages = SheetReader.read(
                Packages.xlsx(Packages.sheets("甲", "visible", "乙", "visible"), STYLES, "", sheet, sheet));
        assertEquals(2, pages.size());
        assertEquals(
                Place.inSheet("乙", "B12", 12, 2),
                pages.get(1).grids().getFirst().cells().getFirst().place());
    }

    @Test
    void aMillionFormattedEmptyRowsAreReadInBoundedTimeAndMemory() throws Unreadable {
        byte[] xlsx = Packages.with(Packages.xlsx("", STYLES, ""), "xl/worksheets/sheet1.xml", out -> {
            out.write(Packages.text("<worksheet><sheetData>" + row(1, t("A1", "一") + t("B1", "二"))));
            for (int row = 2; row <= 1_000_000; row++) {
                out.write(Packages.text("<row r='" + row + "' ht='14.25'><c r='A" + row + "' s='4'/></row>"));
            }
            out.write(Packages.text("</sheetData></worksheet>"));
        });
        assertEquals(
                "# 1×2\n0,0 一\n0,1 二",
                assertTimeout(Duration.ofSeconds(30), () -> Grids.describe(SheetReader.read(xlsx))));
    }

    @Test
    void anEmptySheetIsAnEmptyPage() throws Unreadable {
        assertEquals(
                java.util.List.of(new Page(1, "表1", java.util.List.of())),
                SheetReader.read(Packages.xlsx("<sheetData/>", STYLES, "")));
    }

    private static String read(String sheet, String strings) throws Unreadable {
        return Grids.describe(SheetReader.read(Packages.xlsx(sheet, STYLES, strings)));
    }

    private static String row(int number, String cells) {
        return "<row r='" + number + "'>" + cells + "</row>";
    }

    private static String c(String name, String attributes, String value) {
        return "<c r='" + name + "' " + attributes + "><v>" + value + "</v></c>";
    }

    private static String t(String name, String text) {
        return "<c r='" + name + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String merge(String range) {
        return "<mergeCell ref='" + range + "'/>";
    }
}
