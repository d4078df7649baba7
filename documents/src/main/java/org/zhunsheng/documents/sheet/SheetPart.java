package org.zhunsheng.documents.sheet;

import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;

/** XLSX 的一个工作表部件。 */
final class SheetPart {

    private final Xml xml;
    private final CellText cellText;
    private final SheetContent content = new SheetContent();
    private int row = -1;
    private int column;

    private SheetPart(Xml xml, CellText cellText) {
        this.xml = xml;
        this.cellText = cellText;
    }

    static SheetContent read(Xml xml, CellText cellText) throws Unreadable {
        SheetPart part = new SheetPart(xml, cellText);
        xml.children(section -> {
            switch (section) {
                case "cols" -> xml.children(column -> part.column());
                case "sheetData" -> xml.children(row -> part.row());
                case "mergeCells" -> xml.children(merge -> part.merge());
                default -> {}
            }
        });
        new StackedText(part.content).join();
        return part.content;
    }

    private void column() {
        int first = Math.max(1, xml.number("min", 1));
        int last = Math.min(1 << 14, xml.number("max", first));
        boolean hidden = xml.attribute("hidden") != null && xml.isOn("hidden");
        if (hidden && last >= first) content.hideColumns(first - 1, last);
    }

    private void row() throws Unreadable {
        row = Math.clamp(xml.number("r", row + 2), 1, 1 << 20) - 1;
        column = -1;
        if (xml.attribute("hidden") != null && xml.isOn("hidden")) content.hideRows(row, row + 1);
        xml.children(name -> {
            if (name.equals("c")) cell();
        });
    }

    private void cell() throws Unreadable {
        CellRange named = CellRange.parse(xml.attribute("r", ""));
        column = named == null ? column + 1 : named.left();
        int style = xml.number("s", 0);
        content.put(row, column, cellText.read(xml, style));
        content.frame(row, column, cellText.frame(style));
    }

    private void merge() throws Unreadable {
        CellRange range = CellRange.parse(xml.attribute("ref", ""));
        if (range != null) content.merge(range.top(), range.left(), range.bottom(), range.right());
    }
}
