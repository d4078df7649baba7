package org.zhunsheng.documents.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.Grids;
import org.zhunsheng.documents.Packages;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Place;

class WordReaderTest {

    @Test
    void keepsParagraphsAndTablesInOrderWithMergedCells() throws Unreadable {
        assertEquals(
                """
                ¶ 标题
                # 3×3
                0,0[1×2] 项目名称
                0,2 甲
                1,0[2×1] 绩效指标
                1,1[1×2] 一
                2,1 二
                2,2 三
                ¶ 说明""",
                read(p("标题")
                        + tbl(
                                tr(tc("<w:gridSpan w:val=\"2\"/>", "项目名称"), tc("", "甲")),
                                tr(tc("<w:vMerge w:val=\"restart\"/>", "绩效指标"), tc("<w:gridSpan w:val=\"2\"/>", "一")),
                                tr(tc("<w:vMerge/>", ""), tc("", "二"), tc("", "三")))
                        + p("说明")));
    }

    @Test
    void rowsMayBeginAndEndInsideTheGrid() throws Unreadable {
        String before = "<w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>";
        assertEquals(
                "# 2×3\n0,0 甲\n0,1 乙\n0,2 丙\n1,1 丁",
                read(tbl(tr(tc("", "甲"), tc("", "乙"), tc("", "丙")), tr(before, tc("", "丁")))));
    }

    @Test
    void gridLinesLessThanAHairApartAreOne() throws Unreadable {
        String grid =
                "<w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"30\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>";
        String wide = "<w:gridSpan w:val=\"2\"/>";
        assertEquals(
                "# 2×2\n0,0 甲\n0,1 乙\n1,0 丙\n1,1 丁",
                read(tbl(grid, tr(tc(wide, "甲"), tc("", "乙")), tr(tc("", "丙"), tc(wide, "丁")))));
    }

    @Test
    void oldHorizontalMergesJoinTheCellOnTheLeft() throws Unreadable {
        String start = "<w:hMerge w:val=\"restart\"/>";
        String merged = tr(tc(start, "甲"), tc("<w:hMerge/>", ""), tc("", "乙"));
        assertEquals(
                "# 2×3\n0,0[1×2] 甲\n0,2 乙\n1,0 一\n1,1 二\n1,2 三",
                read(tbl(merged, tr(tc("", "一"), tc("", "二"), tc("", "三")))));
    }

    @Test
    void revisionsAreReadAsAcceptedAndHiddenTextIsLeftOut() throws Unreadable {
        assertEquals(
                "¶ 甲丙戊",
                read("<w:p>" + r("甲") + "<w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins>" + r("丙")
                        + "</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>丁</w:t></w:r><w:moveFrom>" + r("丁")
                        + "</w:moveFrom><w:moveTo>" + r("戊") + "</w:moveTo></w:p>"));
        String deleted = "<w:trPr><w:del w:id=\"1\"/></w:trPr>";
        assertEquals("# 1×1\n0,0 甲", read(tbl(tr(tc("", "甲")), tr(deleted, tc("", "乙")))));
    }

    @Test
    void contentControlsLinksAndFieldsShowTheirContent() throws Unreadable {
        assertEquals(
                "¶ 单位：甲局，2022年\n# 1×2\n0,0 乙\n0,1 丙",
                read("<w:sdt><w:sdtPr/><w:sdtContent><w:p>" + r("单位：") + "<w:hyperlink>" + r("甲局")
                        + "</w:hyperlink><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + r("，")
                        + "</w:sdtContent></w:sdt><w:fldSimple w:instr=\"DATE\">" + r("2022")
                        + "</w:fldSimple><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("年")
                        + "</w:p></w:sdtContent></w:sdt>"
                        + tbl("<w:sdt><w:sdtContent>"
                                + tr(tc("", "乙"), "<w:sdt><w:sdtContent>" + tc("", "丙") + "</w:sdtContent></w:sdt>")
                                + "</w:sdtContent></w:sdt>")));
    }

    @Test
    void ticksAreTicksWhateverTheFont() throws Unreadable {
        assertEquals(
                "¶ ☑是□否☑≥90⇥☑⏎-",
                read("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>" + r("是")
                        + "<w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F0A3\"/></w:r>" + r("否")
                        + "<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings 2\"/></w:rPr><w:t>R</w:t></w:r>"
                        + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>90</w:t><w:tab/></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/>"
                        + "</w:checkBox></w:ffData></w:fldChar><w:br/><w:noBreakHyphen/></w:r></w:p>"));
    }

    @Test
    void aTextBoxIsReadOnceAfterItsParagraph() throws Unreadable {
        String box = "<w:txbxContent>" + p("框中") + "</w:txbxContent>";
        assertEquals(
                "¶ 前后\n¶ 框中",
                read("<w:p>" + r("前") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp>" + box
                        + "</wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>" + box
                        + "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("后") + "</w:p>"));
    }

    @Test
    void aTableInsideACellIsTextUnlessTheOuterOneIsOnlyLayout() throws Unreadable {
        String inner = tbl(tr(tc("", "一"), tc("", "二")), tr(tc("", "三"), tc("", "四")));
        assertEquals(
                "# 2×2\n0,0 项目\n0,1 甲\n1,0 目标\n1,1 一 二⏎三 四",
                read(tbl(tr(tc("", "项目"), tc("", "甲")), tr(tc("", "目标"), "<w:tc>" + inner + p("") + "</w:tc>"))));
        assertEquals("¶ 外\n# 2×2\n0,0 一\n0,1 二\n1,0 三\n1,1 四", read(tbl(tr("<w:tc>" + p("外") + inner + "</w:tc>"))));
    }

    @Test
    void headersComeFirstAndFootersLast() throws Unreadable {
        byte[] docx = Packages.docx(p("正文"), Map.of("header", p("页眉"), "footer", p("第1页") + p("第1页")));
        assertEquals("¶ 页眉\n¶ 正文\n¶ 第1页", Grids.describe(WordReader.read(docx)));
    }

    @Test
    void automaticNumbersAreCounted() throws Unreadable {
        String numbering = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCounting", "%1、")
                + level(1, "decimal", "(%2)")
                + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/></w:num>";
        String body = numbered(0, "甲") + numbered(1, "乙") + numbered(1, "丙") + numbered(0, "丁") + numbered(1, "戊");
        assertEquals(
                "¶ 一、甲\n¶ (1)乙\n¶ (2)丙\n¶ 二、丁\n¶ (1)戊",
                Grids.describe(WordReader.read(Packages.docx(body, Map.of("numbering", numbering)))));
    }

    @Test
    void aCellKnowsItsTableRowAndColumn() throws Unreadable {
        var pages = WordReader.read(Packages.docx(tbl(tr(tc("", "甲"))) + tbl(tr(tc("", "乙"), tc("", "丙")))));
        assertEquals(
                Place.inTable(2, 1, 2),
                pages.getFirst().grids().getLast().cells().getLast().place());
    }

    @Test
    void partsMayBeInUtf16OrCarryAByteOrderMark() throws Unreadable {
        String xml = "<?xml version='1.0'?><document><body><p><r><t>甲</t></r></p></body></document>";
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            byte[] docx = Packages.with(
                    Packages.docx(""), "word/document.xml", out -> out.write(("\uFEFF" + xml).getBytes(charset)));
            assertEquals("¶ 甲", Grids.describe(WordReader.read(docx)), charset.name());
        }
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"%d\"><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/><w:suff w:val=\"nothing\"/></w:lvl>"
                .formatted(level, format, text);
    }

    private static String numbered(int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>%s</w:p>"
                .formatted(level, r(text));
    }

    private static String read(String body) throws Unreadable {
        return Grids.describe(WordReader.read(Packages.docx(body)));
    }

    private static String r(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    private static String tc(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    private static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String tbl(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }
}
