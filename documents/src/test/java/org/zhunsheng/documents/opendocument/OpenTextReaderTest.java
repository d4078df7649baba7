package org.zhunsheng.documents.opendocument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.Grids;
import org.zhunsheng.documents.Packages;
import org.zhunsheng.documents.Unreadable;

class OpenTextReaderTest {

    @Test
    void keepsParagraphsAndTablesInOrderWithMergedCells() throws Unreadable {
        assertEquals(
                """
                ¶ 标题
                # 3×3
                0,0 项目名称
                0,1[1×2] 甲
                1,0[2×2] 绩效指标
                1,2 一
                2,2 二
                ¶ 说明""",
                read(p("标题")
                        + table(
                                row(cell("", "项目名称") + cell("number-columns-spanned='2'", "甲") + COVERED),
                                row(cell("number-columns-spanned='2' table:number-rows-spanned='2'", "绩效指标")
                                        + COVERED
                                        + cell("", "一")),
                                row("<table:covered-table-cell table:number-columns-repeated='2'/>" + cell("", "二")))
                        + p("说明")));
    }

    @Test
    void aTallCellBesideAWideOneKeepsItsColumns() throws Unreadable {
        assertEquals(
                "# 3×4\n0,0[3×1] 左\n0,1[1×2] 上\n0,3[3×1] 右\n1,1 甲\n1,2 乙\n2,1[1×2] 下",
                read(table(
                        row(cell("number-rows-spanned='3'", "左")
                                + cell("number-columns-spanned='2'", "上")
                                + COVERED
                                + cell("number-rows-spanned='3'", "右")),
                        row(COVERED + cell("", "甲") + cell("", "乙") + COVERED),
                        row(COVERED + cell("number-columns-spanned='2'", "下") + COVERED + COVERED))));
    }

    @Test
    void gridLinesLessThanAHairApartAreOne() throws Unreadable {
        String columns = "<table:table-column table:style-name='W'/><table:table-column table:style-name='N'/>"
                + "<table:table-column table:style-name='W'/>";
        String wide = "number-columns-spanned='2'";
        assertEquals(
                "# 2×2\n0,0 甲\n0,1 乙\n1,0 丙\n1,1 丁",
                read(
                        style("W", "table-column", "<style:table-column-properties style:column-width='2.5cm'/>")
                                + style(
                                        "N",
                                        "table-column",
                                        "<style:table-column-properties style:column-width='0.02in'/>"),
                        table(
                                columns + row(cell(wide, "甲") + COVERED + cell("", "乙")),
                                row(cell("", "丙") + cell(wide, "丁") + COVERED))));
    }

    @Test
    void repeatedAndHiddenRowsAndColumns() throws Unreadable {
        String repeated = "<table:table-row table:number-rows-repeated='2'>"
                + "<table:table-cell table:number-columns-repeated='2'>" + p("甲")
                + "</table:table-cell></table:table-row>";
        String hidden = "<table:table-row table:visibility='collapse'>" + cell("", "藏") + "</table:table-row>";
        assertEquals("# 2×2\n0,0 甲\n0,1 甲\n1,0 甲\n1,1 甲", read(table(repeated, hidden)));
    }

    @Test
    void revisionsAreReadAsAcceptedAndHiddenTextIsLeftOut() throws Unreadable {
        String deletion = "<text:tracked-changes><text:changed-region><text:deletion>" + p("乙")
                + "</text:deletion></text:changed-region></text:tracked-changes>";
        String hidden = style("H", "text", "<style:text-properties text:display='none'/>")
                + style("S", "section", "<style:section-properties text:display='none'/>");
        assertEquals(
                "¶ 甲丙戊",
                read(
                        hidden,
                        deletion
                                + p("甲<text:change/>丙<text:span text:style-name='H'>丁</text:span>"
                                        + "<office:annotation>" + p("批注")
                                        + "</office:annotation><text:note><text:note-body>" + p("脚注")
                                        + "</text:note-body></text:note>戊")
                                + "<text:section text:style-name='S'>" + p("藏") + "</text:section>"));
    }

    @Test
    void blanksTabsAndLinesAreWhatIsShown() throws Unreadable {
        assertEquals(
                "¶ 年  度 目标⇥甲⏎乙，网址",
                read(p("年<text:s text:c='2'/>度\n      目标<text:tab/>甲<text:line-break/>乙，"
                        + "<text:a xlink:href='http://x/'>网<text:span>址</text:span></text:a>")));
    }

    @Test
    void ticksAreTicksWhateverTheFont() throws Unreadable {
        String font = style("W", "text", "<style:text-properties style:font-name='Wingdings'/>");
        String box = "<field:fieldmark field:type='vnd.oasis.opendocument.field.FORMCHECKBOX'>"
                + "<field:param field:name='Checkbox_Checked' field:value='%s'/></field:fieldmark>";
        assertEquals(
                "¶ ☑是□否☑□",
                read(
                        font,
                        p(
                                "<text:span text:style-name='W'>\uF0FE</text:span>是<text:span text:style-name='W'>\u00A8</text:span>否"
                                        + box.formatted("true") + box.formatted("false"))));
    }

    @Test
    void automaticNumbersAreCounted() throws Unreadable {
        String style = "<text:list-style style:name='L'>"
                + "<text:list-level-style-number text:level='1' style:num-format='一, 二, 三, ...' style:num-suffix='、'>"
                + TIGHT
                + "</text:list-level-style-number><text:list-level-style-number text:level='2' style:num-format='1'"
                + " style:num-list-format='（%2%）'>" + TIGHT + "</text:list-level-style-number>"
                + "<text:list-level-style-bullet text:level='3'/></text:list-style>";
        String first = "<text:list text:style-name='L'>"
                + item(p("甲") + "<text:list>" + item(p("乙") + p("乙续")) + item(p("丙")) + "</text:list>")
                + "</text:list>";
        String more = "<text:list text:style-name='L' text:continue-numbering='true'>" + item(p("丁")) + "</text:list>";
        String again = "<text:list text:style-name='L'><text:list-header>" + p("头") + "</text:list-header>"
                + item(p("戊")) + "</text:list>";
        assertEquals(
                "¶ 一、甲\n¶ （1）乙\n¶ 乙续\n¶ （2）丙\n¶ 之间\n¶ 二、丁\n¶ 头\n¶ 一、戊", read(style, first + p("之间") + more + again));
    }

    @Test
    void aTextBoxIsReadAfterItsParagraph() throws Unreadable {
        String frame = "<draw:frame><draw:text-box>" + p("框中") + "</draw:text-box><svg:desc>说明</svg:desc></draw:frame>";
        assertEquals("¶ 前后\n¶ 框中", read(p("前" + frame + "后")));
    }

    @Test
    void aTableInsideACellIsTextUnlessTheOuterOneIsOnlyLayout() throws Unreadable {
        String inner = table(row(cell("", "一") + cell("", "二")), row(cell("", "三") + cell("", "四")));
        String holding = "<table:table-cell>" + inner + p("") + "</table:table-cell>";
        assertEquals(
                "# 2×2\n0,0 项目\n0,1 甲\n1,0 目标\n1,1 一 二⏎三 四",
                read(table(row(cell("", "项目") + cell("", "甲")), row(cell("", "目标") + holding))));
        assertEquals("# 2×2\n0,0 一\n0,1 二\n1,0 三\n1,1 四", read(table(row(holding))));
    }

    @Test
    void headersComeFirstAndFootersLast() throws Unreadable {
        String master =
                "<office:master-styles><style:master-page><style:header>" + p("页眉") + "</style:header><style:footer>"
                        + p("第1页") + "</style:footer><style:footer-left>" + p("第1页")
                        + "</style:footer-left></style:master-page>"
                        + "<style:master-page><style:header style:display='false'>" + p("没有")
                        + "</style:header></style:master-page>"
                        + "</office:master-styles>";
        byte[] odt = Packages.open("text", master, body(p("正文")));
        assertEquals("¶ 页眉\n¶ 正文\n¶ 第1页", Grids.describe(OpenTextReader.read(odt)));
    }

    private static final String COVERED = "<table:covered-table-cell/>";
    private static final String TIGHT = "<style:list-level-properties><style:list-level-label-alignment"
            + " text:label-followed-by='nothing'/></style:list-level-properties>";

    private static String p(String content) {
        return "<text:p>" + content + "</text:p>";
    }

    private static String item(String content) {
        return "<text:list-item>" + content + "</text:list-item>";
    }

    private static String style(String name, String family, String properties) {
        return "<style:style style:name='%s' style:family='%s'>%s</style:style>".formatted(name, family, properties);
    }

    private static String cell(String span, String text) {
        String attributes = span.isEmpty() ? "" : " table:" + span;
        return "<table:table-cell" + attributes + ">" + p(text) + "</table:table-cell>";
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String table(String... rows) {
        return "<table:table>" + String.join("", rows) + "</table:table>";
    }

    private static String body(String text) {
        return "<office:body><office:text>" + text + "</office:text></office:body>";
    }

    private static String read(String text) throws Unreadable {
        return read("", text);
    }

    private static String read(String styles, String text) throws Unreadable {
        String automatic = "<office:automatic-styles>" + styles + "</office:automatic-styles>";
        return Grids.describe(OpenTextReader.read(Packages.open("text", "", automatic + body(text))));
    }
}
