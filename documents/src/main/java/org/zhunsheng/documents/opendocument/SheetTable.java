package org.zhunsheng.documents.opendocument;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.sheet.SheetContent;

/** ODS 的一个工作表。重复的行列（常有百万次的空行）只记有字的，边框与隐藏按范围记。 */
final class SheetTable {

    private static final int ROWS = 1 << 20;
    private static final int COLUMNS = 1 << 14;

    private final Xml xml;
    private final Styles styles;
    private final SheetContent content = new SheetContent();
    /** 起始列 → 从这一列起的各列没有自己样式的格用的样式。 */
    private final TreeMap<Integer, String> columnStyles = new TreeMap<>();

    private int row;
    private int column;
    private boolean shown = true;

    SheetTable(Xml xml, Styles styles) {
        this.xml = xml;
        this.styles = styles;
    }

    SheetContent read() throws Unreadable {
        xml.children(this::part);
        return content;
    }

    private void part(String name) throws Unreadable {
        switch (name) {
            case "table-columns", "table-header-columns", "table-rows", "table-header-rows" -> xml.children(this::part);
            case "table-column-group", "table-row-group" -> {
                boolean outer = shown;
                shown &= !"false".equals(xml.attribute("display"));
                xml.children(this::part);
                shown = outer;
            }
            case "table-column" -> column();
            case "table-row" -> row();
            default -> {}
        }
    }

    private int repeated(String attribute, int from, int end) {
        return Math.clamp(xml.number(attribute, 1), 1, Math.max(1, end - from));
    }

    private boolean isShown() {
        return shown && xml.attribute("visibility", "visible").equals("visible");
    }

    private void column() {
        int end = column + repeated("number-columns-repeated", column, COLUMNS);
        columnStyles.put(column, xml.attribute("default-cell-style-name", ""));
        if (!isShown()) content.hideColumns(column, end);
        column = Math.min(end, COLUMNS);
    }

    private void row() throws Unreadable {
        int end = row + repeated("number-rows-repeated", row, ROWS);
        if (!isShown()) content.hideRows(row, end);
        String style = xml.attribute("default-cell-style-name");
        column = 0;
        xml.children(name -> {
            if (name.equals("table-cell") || name.equals("covered-table-cell")) cell(name, end, style);
        });
        row = Math.min(end, ROWS);
    }

    private void cell(String name, int rowEnd, @Nullable String rowStyle) throws Unreadable {
        int end = column + repeated("number-columns-repeated", column, COLUMNS);
        if (styles.isBordered(style(rowStyle))) content.border(row, rowEnd);
        int down = Math.clamp(xml.number("number-rows-spanned", 1), 1, ROWS);
        int across = Math.clamp(xml.number("number-columns-spanned", 1), 1, COLUMNS);
        SheetCell cell = new SheetCell(xml, styles);
        String text = name.equals("table-cell") ? cell.read() : "";
        boolean merged = down > 1 || across > 1;
        for (int r = row; r < rowEnd && (merged || !text.isBlank()); r++) {
            for (int c = column; c < end; c++) {
                content.put(r, c, text);
                if (merged) content.merge(r, c, r + down - 1, c + across - 1);
            }
        }
        column = Math.min(end, COLUMNS);
    }

    /** 自己的样式，其次是行的，再其次是列的。 */
    private @Nullable String style(@Nullable String rowStyle) {
        String own = xml.attribute("style-name");
        if (own != null) return own;
        if (rowStyle != null) return rowStyle;
        var columnStyle = columnStyles.floorEntry(column);
        return columnStyle == null ? null : columnStyle.getValue();
    }
}
