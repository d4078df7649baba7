package org.zhunsheng.documents.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.zhunsheng.documents.GridBuilder;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Grid;
import org.zhunsheng.page.Place;

/** 一个 table 元素：行按显示的次序（表尾在最后），行、列的合并还原。 */
final class HtmlTable {

    private final Element table;
    private final List<Element> rows = new ArrayList<>();
    /** 每行所在行组的最后一行：rowspan 不越过行组。 */
    private final List<Integer> groupEnds = new ArrayList<>();

    HtmlTable(Element table) {
        this.table = table;
        List<Element> last = new ArrayList<>();
        List<Element> loose = new ArrayList<>();
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> loose.add(child);
                case "thead", "tbody" -> {
                    addGroup(loose);
                    loose.clear();
                    addGroup(child.children());
                }
                case "tfoot" -> last.addAll(child.children());
                default -> {}
            }
        }
        addGroup(loose);
        addGroup(last);
    }

    private void addGroup(List<Element> children) {
        int before = rows.size();
        for (Element row : children) if (row.normalName().equals("tr") && HtmlText.isShown(row)) rows.add(row);
        for (int n = before; n < rows.size(); n++) groupEnds.add(rows.size());
    }

    List<Element> captions() {
        return table.children().stream()
                .filter(child -> child.normalName().equals("caption"))
                .toList();
    }

    List<Element> cells() {
        List<Element> cells = new ArrayList<>();
        for (Element row : rows) cells.addAll(cells(row));
        return cells;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .filter(HtmlText::isShown)
                .toList();
    }

    Grid grid(int number) throws Unreadable {
        GridBuilder grid = new GridBuilder();
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Element cell : cells(rows.get(row))) {
                column = grid.free(row, column);
                if (column >= Limits.COLUMNS) break;
                int below = groupEnds.get(row) - row;
                int written = span(cell, "rowspan");
                int rowSpan = written == 0 ? below : Math.min(written, below);
                int columnSpan = Math.clamp(span(cell, "colspan"), 1, Limits.COLUMNS - column);
                Place place = Place.inTable(number, row + 1, column + 1);
                grid.put(row, column, rowSpan, columnSpan, HtmlText.of(cell), place);
                column += columnSpan;
            }
        }
        return grid.build();
    }

    private static int span(Element cell, String name) {
        try {
            return Math.max(0, Integer.parseInt(cell.attr(name).strip()));
        } catch (NumberFormatException absent) {
            return 1;
        }
    }
}
