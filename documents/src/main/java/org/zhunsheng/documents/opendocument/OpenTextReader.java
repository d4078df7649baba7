package org.zhunsheng.documents.opendocument;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Archive;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.flow.FlowBlock;
import org.zhunsheng.documents.flow.FlowPage;
import org.zhunsheng.page.Page;

/** ODT：正文的段落与表格按原来的次序，页眉在前、页脚在后。 */
public final class OpenTextReader {

    private static final String STYLES = "styles.xml";

    private final Set<String> headers = new LinkedHashSet<>();
    private final Set<String> footers = new LinkedHashSet<>();
    private final List<FlowBlock> body = new ArrayList<>();

    private OpenTextReader() {}

    public static List<Page> read(byte[] bytes) throws Unreadable {
        Archive archive = Archive.open(bytes);
        OpenTextReader reader = new OpenTextReader();
        Styles styles = new Styles();
        if (archive.has(STYLES)) reader.part(Xml.open(archive, STYLES), styles);
        reader.part(Xml.open(archive, "content.xml"), styles.otherPart());
        FlowPage page = new FlowPage();
        for (String text : reader.headers) page.paragraph(text);
        page.add(reader.body);
        for (String text : reader.footers) page.paragraph(text);
        return List.of(page.page());
    }

    private void part(Xml xml, Styles styles) throws Unreadable {
        xml.children(section -> {
            switch (section) {
                case "styles" -> styles.read(xml, false);
                case "automatic-styles" -> styles.read(xml, true);
                case "master-styles" -> xml.children(master -> xml.children(margin -> margin(margin, xml, styles)));
                case "body" ->
                    xml.children(kind -> {
                        if (kind.equals("text")) body.addAll(new Story(xml, styles).blocks());
                    });
                default -> {}
            }
        });
    }

    /** 页眉、页脚只取文字，相同的只取一次。 */
    private void margin(String name, Xml xml, Styles styles) throws Unreadable {
        boolean header = name.startsWith("header");
        if (!header && !name.startsWith("footer") || "false".equals(xml.attribute("display"))) return;
        for (FlowBlock block : new Story(xml, styles).blocks()) (header ? headers : footers).add(block.text());
    }
}
