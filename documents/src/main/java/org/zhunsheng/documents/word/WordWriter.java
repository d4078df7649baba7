package org.zhunsheng.documents.word;

import java.util.List;
import java.util.stream.Collectors;
import org.zhunsheng.documents.archive.Markup;
import org.zhunsheng.documents.archive.OfficePackage;
import org.zhunsheng.layout.Paper;
import org.zhunsheng.layout.PrintedForm;
import org.zhunsheng.layout.PrintedTable.Band;

/** 印好的表写成 DOCX：真的合并单元格，命名的样式，续页重印的表头；每张表自成一节，各有自己的纸。 */
public final class WordWriter {

    private static final String DOCUMENT = "word/document.xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** A4 与页边距 20 毫米，缇（1/20 磅）。 */
    private static final int SHORT = 11906;

    private static final int LONG = 16838;
    private static final int MARGIN = 1134;

    private final List<PrintedForm> forms;
    private String footer = "";

    private WordWriter(List<PrintedForm> forms) {
        this.forms = forms;
    }

    public static byte[] write(List<PrintedForm> forms) {
        return new WordWriter(forms).write();
    }

    private byte[] write() {
        String language = forms.isEmpty() ? "zh-CN" : forms.getFirst().language();
        String title = forms.isEmpty() ? "" : forms.getFirst().headings().getFirst();
        String projects = forms.stream().map(PrintedForm::name).distinct().collect(Collectors.joining("；"));
        OfficePackage office = new OfficePackage(DOCUMENT);
        office.properties(title, projects, language);
        office.relate(DOCUMENT, "styles", "styles.xml");
        office.relate(DOCUMENT, "settings", "settings.xml");
        office.relate(DOCUMENT, "fontTable", "fontTable.xml");
        footer = office.relate(DOCUMENT, "footer", "footer.xml");
        office.add(DOCUMENT, TYPE + "document.main+xml", this::document);
        office.add("word/styles.xml", TYPE + "styles+xml", xml -> WordStyles.write(xml, language));
        office.add("word/settings.xml", TYPE + "settings+xml", xml -> WordParts.settings(xml, language));
        office.add("word/fontTable.xml", TYPE + "fontTable+xml", WordParts::fonts);
        office.add("word/footer.xml", TYPE + "footer+xml", WordParts::footer);
        return office.finish();
    }

    private void document(Markup xml) {
        xml.open("w:document", "xmlns:w", WordParts.MAIN, "xmlns:r", WordParts.RELATIONS)
                .open("w:body");
        for (int i = 0; i < forms.size(); i++) form(xml, forms.get(i), i == forms.size() - 1);
        if (forms.isEmpty()) xml.empty("w:p");
        xml.close().close();
    }

    /** 一张表一节。表后须有一段，末一段带着这一节的纸；最后一节的写在正文之末。 */
    private void form(Markup xml, PrintedForm form, boolean last) {
        for (int i = 0; i < form.headings().size(); i++)
            paragraph(
                    xml,
                    i == 0 ? WordStyles.TITLE : WordStyles.YEAR,
                    form.headings().get(i));
        table(xml, form);
        for (String note : form.notes()) paragraph(xml, WordStyles.NOTE, note);
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", WordStyles.GAP);
        if (last) xml.close().close();
        section(xml, form.paper());
        if (!last) xml.close().close();
    }

    /** Word 只在表的开头认续页重印的表头，所以有表头的一段另起一张紧接着的表。 */
    private void table(Markup xml, PrintedForm form) {
        WordTable table = new WordTable(form, width(form.paper()) - 2 * MARGIN);
        int from = 0;
        for (int to : table.cuts()) {
            if (from > 0) gap(xml);
            table.write(xml, new Band(from, table.headEnd(from), to));
            from = to;
        }
    }

    /** 两张表之间须有一段才不并成一张；一磅高、隐藏，看不见。 */
    private static void gap(Markup xml) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", WordStyles.GAP);
        xml.open("w:rPr").empty("w:vanish").close().close().close();
    }

    private static void paragraph(Markup xml, String style, String text) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
        WordParts.run(xml, text, 0);
        xml.close();
    }

    private void section(Markup xml, Paper paper) {
        String margin = MARGIN + "";
        xml.open("w:sectPr").empty("w:footerReference", "w:type", "default", "r:id", footer);
        xml.empty("w:type", "w:val", "nextPage");
        if (paper == Paper.LANDSCAPE) xml.empty("w:pgSz", "w:w", LONG + "", "w:h", SHORT + "", "w:orient", "landscape");
        else xml.empty("w:pgSz", "w:w", SHORT + "", "w:h", LONG + "");
        xml.empty(
                        "w:pgMar",
                        "w:top",
                        margin,
                        "w:right",
                        margin,
                        "w:bottom",
                        margin,
                        "w:left",
                        margin,
                        "w:header",
                        "567",
                        "w:footer",
                        "567",
                        "w:gutter",
                        "0")
                .close();
    }

    private static int width(Paper paper) {
        return paper == Paper.LANDSCAPE ? LONG : SHORT;
    }
}
