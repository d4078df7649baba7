package org.zhunsheng.documents.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Archive;
import org.zhunsheng.documents.archive.Relations;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.page.Page;

/** XLSX：每个没有隐藏的工作表一页，单元格的文字为显示给人看的样子。 */
public final class SheetReader {

    private record Sheet(String name, String part) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    private SheetReader() {}

    public static List<Page> read(byte[] bytes) throws Unreadable {
        Archive archive = Archive.open(bytes);
        List<String> main = Relations.of(archive, "").ofType("officeDocument");
        String workbook = main.isEmpty() ? "xl/workbook.xml" : main.getFirst();
        Relations relations = Relations.of(archive, workbook);
        SheetReader reader = new SheetReader();
        reader.workbook(Xml.open(archive, workbook), relations);
        SheetStyles styles = SheetStyles.read(archive, first(relations.ofType("styles")));
        String strings = first(relations.ofType("sharedStrings"));
        CellText texts = CellText.read(archive, strings, styles, reader.from1904);
        List<Page> pages = new ArrayList<>();
        for (Sheet sheet : reader.sheets) {
            SheetContent content = SheetPart.read(Xml.open(archive, sheet.part), texts);
            pages.add(content.page(pages.size() + 1, sheet.name));
        }
        return pages;
    }

    private void workbook(Xml xml, Relations relations) throws Unreadable {
        xml.children(section -> {
            switch (section) {
                case "workbookPr" -> from1904 = xml.attribute("date1904") != null && xml.isOn("date1904");
                case "sheets" ->
                    xml.children(sheet -> {
                        String part = relations.target(xml.attribute("id", ""));
                        boolean shown = xml.attribute("state", "visible").equals("visible");
                        if (part != null && shown) sheets.add(new Sheet(xml.attribute("name", ""), part));
                    });
                default -> {}
            }
        });
    }

    private static @Nullable String first(List<String> parts) {
        return parts.isEmpty() ? null : parts.getFirst();
    }
}
