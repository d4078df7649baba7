package org.zhunsheng.documents.word;

import org.zhunsheng.documents.archive.Markup;

/** 正文之外的小部件：设置、字体表、页脚；以及一段文字的写法。 */
final class WordParts {

    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private WordParts() {}

    static void settings(Markup xml, String language) {
        xml.open("w:settings", "xmlns:w", MAIN);
        xml.empty("w:zoom", "w:percent", "100");
        xml.empty("w:defaultTabStop", "w:val", "420");
        xml.empty("w:characterSpacingControl", "w:val", "compressPunctuation");
        xml.open("w:compat");
        xml.empty(
                "w:compatSetting",
                "w:name",
                "compatibilityMode",
                "w:uri",
                "http://schemas.microsoft.com/office/word",
                "w:val",
                "15");
        xml.close();
        xml.empty("w:themeFontLang", "w:val", "en-US", "w:eastAsia", language).close();
    }

    /** 只写字体的名字；没有小标宋的机器用宋体代替。 */
    static void fonts(Markup xml) {
        xml.open("w:fonts", "xmlns:w", MAIN);
        font(xml, WordStyles.SONG, "SimSun", "86", "roman");
        font(xml, WordStyles.TITLE_SONG, WordStyles.SONG, "86", "roman");
        font(xml, WordStyles.LATIN, "Times", "00", "roman");
        xml.close();
    }

    private static void font(Markup xml, String name, String otherwise, String charset, String family) {
        xml.open("w:font", "w:name", name).empty("w:altName", "w:val", otherwise);
        xml.empty("w:charset", "w:val", charset)
                .empty("w:family", "w:val", family)
                .close();
    }

    static void footer(Markup xml) {
        xml.open("w:ftr", "xmlns:w", MAIN).open("w:p").open("w:pPr");
        xml.empty("w:pStyle", "w:val", WordStyles.FOOTER).close();
        run(xml, "第 ", 0);
        field(xml, "PAGE");
        run(xml, " 页 共 ", 0);
        field(xml, "NUMPAGES");
        run(xml, " 页", 0);
        xml.close().close();
    }

    private static void field(Markup xml, String instruction) {
        xml.open("w:fldSimple", "w:instr", " " + instruction + " ");
        run(xml, "1", 0);
        xml.close();
    }

    /** 一段文字；{@code halfPoints} 为字号，照样式的为 0。 */
    static void run(Markup xml, String text, int halfPoints) {
        if (text.isEmpty()) return;
        xml.open("w:r");
        if (halfPoints > 0) size(xml.open("w:rPr"), halfPoints).close();
        String[] pieces = text.split("\t", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) xml.empty("w:tab");
            if (!pieces[i].isEmpty()) xml.leaf("w:t", pieces[i], "xml:space", "preserve");
        }
        xml.close();
    }

    static Markup size(Markup xml, int halfPoints) {
        return xml.empty("w:sz", "w:val", halfPoints + "").empty("w:szCs", "w:val", halfPoints + "");
    }
}
