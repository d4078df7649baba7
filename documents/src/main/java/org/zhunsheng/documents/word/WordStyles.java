package org.zhunsheng.documents.word;

import org.zhunsheng.documents.archive.Markup;
import org.zhunsheng.layout.Look;

/** 样式：正文、标题、表格里的各种文字。改一处样式，全文跟着变；标题有大纲级别，导航窗格里看得见每张表。 */
final class WordStyles {

    static final String SONG = "宋体";
    static final String TITLE_SONG = "方正小标宋简体";
    static final String LATIN = "Times New Roman";

    static final String TITLE = "Heading1";
    static final String YEAR = "FormYear";
    static final String NOTE = "FormNote";
    static final String GAP = "FormGap";
    static final String FOOTER = "Footer";
    static final String TABLE = "FormTable";

    /** 表格文字的字号，半磅：五号。 */
    static final int SIZE = 21;

    private final Markup xml;

    private WordStyles(Markup xml) {
        this.xml = xml;
    }

    /** 一种样子对应的样式。 */
    static String of(Look look) {
        return switch (look) {
            case LABEL -> "CellLabel";
            case CENTER -> "CellText";
            case LEFT -> "CellLeft";
            case RIGHT -> "CellAmount";
            case PARAGRAPH -> "CellLong";
        };
    }

    static void write(Markup xml, String language) {
        new WordStyles(xml).styles(language);
    }

    private void styles(String language) {
        xml.open("w:styles", "xmlns:w", WordParts.MAIN);
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        fonts(SONG);
        WordParts.size(xml, SIZE);
        xml.empty("w:lang", "w:val", "en-US", "w:eastAsia", language).close().close();
        xml.empty("w:pPrDefault").close();
        xml.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal");
        xml.empty("w:name", "w:val", "Normal").empty("w:qFormat").close();
        title();
        paragraph(YEAR, "年度", "Normal", "center", 0, 120, 0);
        paragraph(NOTE, "表下说明", "Normal", "both", 60, 0, 19);
        paragraph(FOOTER, "footer", "Normal", "center", 0, 0, 18);
        gap();
        paragraph("CellText", "表格文字", "Normal", "center", 0, 0, 0);
        paragraph("CellLeft", "表格文字（左）", "CellText", "left", 0, 0, 0);
        paragraph("CellAmount", "表格金额", "CellText", "right", 0, 0, 0);
        paragraph("CellLong", "表格长文", "CellText", "both", 0, 0, 0);
        label();
        table();
        xml.close();
    }

    private void fonts(String song) {
        xml.empty(
                "w:rFonts",
                "w:ascii",
                LATIN,
                "w:hAnsi",
                LATIN,
                "w:eastAsia",
                song,
                "w:cs",
                LATIN,
                "w:hint",
                "eastAsia");
    }

    private Markup open(String id, String name, String base) {
        String custom = id.equals(TITLE) || id.equals(FOOTER) ? "0" : "1";
        xml.open("w:style", "w:type", "paragraph", "w:customStyle", custom, "w:styleId", id);
        xml.empty("w:name", "w:val", name);
        return xml.empty("w:basedOn", "w:val", base).empty("w:qFormat");
    }

    private void title() {
        open(TITLE, "heading 1", "Normal").open("w:pPr").empty("w:keepNext");
        xml.empty("w:spacing", "w:before", "0", "w:after", "120").empty("w:jc", "w:val", "center");
        xml.empty("w:outlineLvl", "w:val", "0").close().open("w:rPr");
        fonts(TITLE_SONG);
        xml.empty("w:b").empty("w:bCs");
        WordParts.size(xml, 36).close().close();
    }

    /** 标签与值一样的字重：五种格式同一个样子。 */
    private void label() {
        open("CellLabel", "表格标签", "CellText").close();
    }

    /** 两张紧接着的表之间、节的末尾的一磅高的一段。 */
    private void gap() {
        open(GAP, "表间", "Normal").open("w:pPr").empty("w:snapToGrid", "w:val", "0");
        xml.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", "20", "w:lineRule", "exact")
                .close();
        WordParts.size(xml.open("w:rPr"), 2).close().close();
    }

    private void paragraph(String id, String name, String base, String align, int before, int after, int size) {
        open(id, name, base).open("w:pPr");
        xml.empty("w:spacing", "w:before", before + "", "w:after", after + "")
                .empty("w:jc", "w:val", align)
                .close();
        if (size > 0) WordParts.size(xml.open("w:rPr"), size).close();
        xml.close();
    }

    private void table() {
        xml.open("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", TABLE);
        xml.empty("w:name", "w:val", "绩效表");
        xml.open("w:tblPr").open("w:tblBorders");
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"})
            xml.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "auto");
        xml.close().open("w:tblCellMar");
        margin("top", 28);
        margin("left", 57);
        margin("bottom", 28);
        margin("right", 57);
        xml.close().close().close();
    }

    private void margin(String side, int width) {
        xml.empty("w:" + side, "w:w", width + "", "w:type", "dxa");
    }
}
