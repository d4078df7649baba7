package org.zhunsheng.documents.word;

import org.zhunsheng.documents.archive.Markup;
import org.zhunsheng.documents.official.Typography;
import org.zhunsheng.documents.official.Typography.Face;

/** 公文的样式：题目、三级标题、正文、表题、表格、落款、页码。标题有大纲级别，导航窗格里看得见。 */
final class OfficialStyles {

    static final String TITLE = "Title";
    static final String BODY = "BodyText";
    static final String CAPTION = "Caption";
    static final String NOTE = "TableNote";
    static final String AFTER = "AfterTable";
    static final String CLOSING = "Closing";

    private static final int FOOTER = 28;

    private final Markup xml;
    private final Typography typography;

    private OfficialStyles(Markup xml, Typography typography) {
        this.xml = xml;
        this.typography = typography;
    }

    static String heading(int level) {
        return "Heading" + level;
    }

    static void write(Markup xml, Typography typography) {
        new OfficialStyles(xml, typography).styles();
    }

    private void styles() {
        Face body = typography.body();
        xml.open("w:styles", "xmlns:w", WordParts.MAIN);
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        face(body);
        xml.empty("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN").close().close();
        xml.empty("w:pPrDefault").close();
        xml.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal");
        xml.empty("w:name", "w:val", "Normal").empty("w:qFormat").close();
        title();
        for (int level = 1; level <= typography.headings().size(); level++)
            heading(level, typography.headings().get(level - 1));
        paragraph(BODY, "Body Text", "both", 200, body);
        paragraph(CLOSING, "Closing", "right", 0, body);
        small(CAPTION, "caption", "center", true);
        small(NOTE, "表注", "right", false);
        small("CellText", "表格文字", "center", false);
        small("CellLabel", "表格标签", "center", true);
        small("CellLeft", "表格文字（左）", "left", false);
        small("CellAmount", "表格金额", "right", false);
        small("CellLong", "表格长文", "both", false);
        small(AFTER, "表后", "left", false);
        footer();
        table();
        xml.close();
    }

    private void face(Face face) {
        xml.open("w:rFonts").attributes("w:ascii", typography.digits(), "w:hAnsi", typography.digits());
        xml.attributes("w:eastAsia", face.font(), "w:cs", typography.digits(), "w:hint", "eastAsia")
                .close();
        if (face.bold()) xml.empty("w:b").empty("w:bCs");
        WordParts.size(xml, (int) Math.round(face.size() * 2));
    }

    private Markup open(String id, String name) {
        xml.open("w:style", "w:type", "paragraph", "w:styleId", id);
        xml.empty("w:name", "w:val", name);
        return xml.empty("w:basedOn", "w:val", "Normal").empty("w:qFormat");
    }

    /** 固定的行距，段前段后不另加。 */
    private void spacing(double points) {
        String line = Math.round(points * 20) + "";
        xml.open("w:spacing").attributes("w:before", "0", "w:after", "0");
        xml.attributes("w:line", line, "w:lineRule", "exact").close();
    }

    private void title() {
        open(TITLE, "Title").open("w:pPr").empty("w:keepNext").empty("w:snapToGrid", "w:val", "0");
        spacing(typography.line());
        xml.empty("w:jc", "w:val", "center").close().open("w:rPr");
        face(typography.title());
        xml.close().close();
    }

    private void heading(int level, Face face) {
        open(heading(level), "heading " + level)
                .open("w:pPr")
                .empty("w:keepNext")
                .empty("w:snapToGrid", "w:val", "0");
        spacing(typography.line());
        xml.empty("w:ind", "w:firstLineChars", "200", "w:firstLine", Math.round(face.size() * 40) + "");
        xml.empty("w:outlineLvl", "w:val", level - 1 + "").close().open("w:rPr");
        face(face);
        xml.close().close();
    }

    private void paragraph(String id, String name, String align, int indent, Face face) {
        open(id, name).open("w:pPr").empty("w:snapToGrid", "w:val", "0");
        spacing(typography.line());
        if (indent > 0)
            xml.empty("w:ind", "w:firstLineChars", indent + "", "w:firstLine", Math.round(face.size() * 40) + "");
        xml.empty("w:jc", "w:val", align).close();
        xml.open("w:rPr");
        face(face);
        xml.close().close();
    }

    /** 表格里与表题的字：小一些，行距随字号。 */
    private void small(String id, String name, String align, boolean bold) {
        open(id, name).open("w:pPr");
        if (id.equals(CAPTION) || id.equals(NOTE)) xml.empty("w:keepNext");
        xml.empty("w:snapToGrid", "w:val", "0");
        spacing(typography.table() * 1.35);
        xml.empty("w:jc", "w:val", align).close().open("w:rPr");
        face(new Face(typography.body().font(), typography.table(), bold));
        xml.close().close();
    }

    private void footer() {
        open(WordStyles.FOOTER, "footer").open("w:rPr");
        face(new Face(WordStyles.SONG, FOOTER / 2.0, false));
        xml.close().close();
    }

    private void table() {
        xml.open("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", WordStyles.TABLE);
        xml.empty("w:name", "w:val", "公文表格").open("w:tblPr").open("w:tblBorders");
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"})
            xml.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "auto");
        xml.close().open("w:tblCellMar");
        for (String side : new String[] {"top", "left", "bottom", "right"})
            xml.empty("w:" + side, "w:w", "57", "w:type", "dxa");
        xml.close().close().close();
    }
}
