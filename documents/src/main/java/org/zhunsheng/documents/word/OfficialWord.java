package org.zhunsheng.documents.word;

import java.util.List;
import org.zhunsheng.documents.archive.Markup;
import org.zhunsheng.documents.archive.OfficePackage;
import org.zhunsheng.documents.official.Block;
import org.zhunsheng.documents.official.OfficialDocument;
import org.zhunsheng.documents.official.Typography;
import org.zhunsheng.layout.Paper;
import org.zhunsheng.layout.PrintedForm;
import org.zhunsheng.layout.PrintedTable.Band;

/** 公文写成 DOCX：命名的样式，固定的行距，单双页的页码在外侧。 */
public final class OfficialWord {

    private static final String DOCUMENT = "word/document.xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String LANGUAGE = "zh-CN";

    /** 缇：1/20 磅，1/567 厘米。 */
    private static final double TWIPS = 56.6929;

    private static final double TWIPS_IN_POINT = 20;

    private static final int WIDTH = 11906;
    private static final int HEIGHT = 16838;

    private final OfficialDocument document;
    private String odd = "";
    private String even = "";

    private OfficialWord(OfficialDocument document) {
        this.document = document;
    }

    public static byte[] write(OfficialDocument document) {
        return new OfficialWord(document).write();
    }

    private byte[] write() {
        OfficePackage office = new OfficePackage(DOCUMENT);
        String name = document.title().text();
        office.properties(name, name, LANGUAGE);
        office.relate(DOCUMENT, "styles", "styles.xml");
        office.relate(DOCUMENT, "settings", "settings.xml");
        office.relate(DOCUMENT, "fontTable", "fontTable.xml");
        odd = office.relate(DOCUMENT, "footer", "footer1.xml");
        even = office.relate(DOCUMENT, "footer", "footer2.xml");
        Typography typography = document.typography();
        office.add(DOCUMENT, TYPE + "document.main+xml", this::document);
        office.add("word/styles.xml", TYPE + "styles+xml", xml -> OfficialStyles.write(xml, typography));
        office.add("word/settings.xml", TYPE + "settings+xml", OfficialParts::settings);
        office.add("word/fontTable.xml", TYPE + "fontTable+xml", xml -> OfficialParts.fonts(xml, typography));
        office.add("word/footer1.xml", TYPE + "footer+xml", xml -> OfficialParts.footer(xml, "right"));
        office.add("word/footer2.xml", TYPE + "footer+xml", xml -> OfficialParts.footer(xml, "left"));
        return office.finish();
    }

    private void document(Markup xml) {
        xml.open("w:document", "xmlns:w", WordParts.MAIN, "xmlns:r", WordParts.RELATIONS)
                .open("w:body");
        title(xml);
        paragraph(xml, OfficialStyles.BODY, "");
        for (Block block : document.blocks()) block(xml, block);
        section(xml);
        xml.close().close();
    }

    /** 与 PDF 在同样的地方回行。 */
    private void title(Markup xml) {
        double size = document.typography().title().size();
        xml.open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", OfficialStyles.TITLE)
                .close();
        List<String> lines = document.title().lines(inner() / (size * TWIPS_IN_POINT));
        for (int n = 0; n < lines.size(); n++) {
            if (n > 0) xml.open("w:r").empty("w:br").close();
            WordParts.run(xml, lines.get(n), 0);
        }
        xml.close();
    }

    /** 版心有多宽，缇。 */
    private int inner() {
        return WIDTH
                - twips(document.typography().left())
                - twips(document.typography().right());
    }

    private void block(Markup xml, Block block) {
        switch (block) {
            case Block.Heading heading -> paragraph(xml, OfficialStyles.heading(heading.level()), heading.text());
            case Block.Body body ->
                body.text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> paragraph(xml, OfficialStyles.BODY, line.strip()));
            case Block.Table table -> table(xml, table);
            case Block.Closing closing -> closing(xml, closing.lines());
        }
    }

    private void closing(Markup xml, List<String> lines) {
        paragraph(xml, OfficialStyles.BODY, "");
        for (String line : lines) paragraph(xml, OfficialStyles.CLOSING, line);
    }

    private void table(Markup xml, Block.Table block) {
        paragraph(xml, OfficialStyles.CAPTION, block.title());
        if (!block.note().isEmpty()) paragraph(xml, OfficialStyles.NOTE, block.note());
        PrintedForm form = new PrintedForm(
                block.title(), LANGUAGE, Paper.PORTRAIT, List.of(block.title()), block.table(), List.of());
        WordTable table = new WordTable(form, inner());
        table.write(xml, new Band(0, table.headEnd(0), block.table().rows()));
        paragraph(xml, OfficialStyles.AFTER, "");
    }

    private static void paragraph(Markup xml, String style, String text) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
        WordParts.run(xml, text, 0);
        xml.close();
    }

    private void section(Markup xml) {
        Typography typography = document.typography();
        xml.open("w:sectPr");
        xml.empty("w:footerReference", "w:type", "default", "r:id", odd);
        xml.empty("w:footerReference", "w:type", "even", "r:id", even);
        xml.empty("w:pgSz", "w:w", WIDTH + "", "w:h", HEIGHT + "");
        int bottom = twips(typography.bottom());
        String footer = bottom - twips(OfficialParts.FOOT + 5) + "";
        xml.open("w:pgMar")
                .attributes("w:top", twips(typography.top()) + "", "w:right", twips(typography.right()) + "");
        xml.attributes("w:bottom", bottom + "", "w:left", twips(typography.left()) + "", "w:header", "851");
        xml.attributes("w:footer", footer, "w:gutter", "0").close();
        xml.close();
    }

    private static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS);
    }
}
