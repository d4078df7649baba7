package org.zhunsheng.documents.opendocument;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Archive;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.page.Page;

/** ODS：每个没有隐藏的工作表一页，单元格的文字为保存时显示的样子。 */
public final class OpenSheetReader {

    private static final String STYLES = "styles.xml";

    private final List<Page> pages = new ArrayList<>();

    private OpenSheetReader() {}

    public static List<Page> read(byte[] bytes) throws Unreadable {
        Archive archive = Archive.open(bytes);
        OpenSheetReader reader = new OpenSheetReader();
        Styles styles = new Styles();
        if (archive.has(STYLES)) reader.part(Xml.open(archive, STYLES), styles);
        reader.part(Xml.open(archive, "content.xml"), styles.otherPart());
        return reader.pages;
    }

    private void part(Xml xml, Styles styles) throws Unreadable {
        xml.children(section -> {
            switch (section) {
                case "styles" -> styles.read(xml, false);
                case "automatic-styles" -> styles.read(xml, true);
                case "body" -> xml.children(kind -> xml.children(table -> table(table, xml, styles)));
                default -> {}
            }
        });
    }

    private void table(String name, Xml xml, Styles styles) throws Unreadable {
        if (!name.equals("table") || styles.isHidden("table", xml.attribute("style-name"))) return;
        Limits.blocks(pages.size());
        String sheet = xml.attribute("name", "");
        pages.add(new SheetTable(xml, styles).read().page(pages.size() + 1, sheet));
    }
}
