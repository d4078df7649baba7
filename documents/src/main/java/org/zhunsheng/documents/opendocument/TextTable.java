package org.zhunsheng.documents.opendocument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.flow.FlowBlock;
import org.zhunsheng.documents.flow.FlowBlock.Cell;
import org.zhunsheng.documents.flow.FlowBlock.Merge;
import org.zhunsheng.documents.flow.FlowBlock.Row;

/** ODT 的一张表：跨列、跨行由起始的一格说明，被盖住的格也写着；化为逐行续接的写法。 */
final class TextTable {

    /** 没有写宽度的列，缇：宽得足以分开。 */
    private static final int USUAL = 1000;

    private final Xml xml;
    private final Styles styles;
    private final Story story;
    private final List<Integer> widths = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    /** 列 → 还要往下盖住它的一格。 */
    private final Map<Integer, Open> open = new HashMap<>();

    /** 跨行的一格：所占列数，还要续接几行。 */
    private record Open(int span, int below) {}

    TextTable(Xml xml, Styles styles, Story story) {
        this.xml = xml;
        this.styles = styles;
        this.story = story;
    }

    FlowBlock.Table read() throws Unreadable {
        xml.children(this::part);
        return new FlowBlock.Table(widths, rows);
    }

    private void part(String name) throws Unreadable {
        switch (name) {
            case "table-columns",
                    "table-header-columns",
                    "table-column-group",
                    "table-rows",
                    "table-header-rows",
                    "table-row-group" -> xml.children(this::part);
            case "table-column" -> {
                int repeated = Math.max(1, xml.number("number-columns-repeated", 1));
                int width = styles.width(xml.attribute("style-name"), USUAL);
                Limits.columns(repeated);
                for (int n = 0; n < repeated; n++) widths.add(width);
                Limits.columns(widths.size());
            }
            case "table-row" -> row();
            default -> {}
        }
    }

    private void row() throws Unreadable {
        boolean shown = !"collapse".equals(xml.attribute("visibility"));
        int repeated = Math.max(1, xml.number("number-rows-repeated", 1));
        Cells cells = new Cells();
        xml.children(cells::part);
        if (!shown) return;
        if (repeated > 1 || cells.repeated) {
            long length = 0;
            for (Cell cell : cells.made) length += cell.text().length();
            xml.count(length * repeated);
        }
        for (int n = 0; n < repeated; n++) {
            for (int cell = 0; cell < cells.made.size(); cell++) story.count();
            rows.add(new Row(0, cells.made));
            Limits.blocks(rows.size());
        }
    }

    /** 一行的各格。 */
    private final class Cells {
        private final List<Cell> made = new ArrayList<>();
        private boolean repeated;
        private int column;
        /** 到此为止的列已被本行左边的一格盖住。 */
        private int covered;

        private void part(String name) throws Unreadable {
            boolean cover = name.equals("covered-table-cell");
            if (!cover && !name.equals("table-cell")) return;
            int repeated = Math.max(1, xml.number("number-columns-repeated", 1));
            Limits.columns(repeated);
            this.repeated |= repeated > 1 && !cover;
            int span = Math.clamp(xml.number("number-columns-spanned", 1), 1, Limits.COLUMNS);
            int below = Math.max(1, xml.number("number-rows-spanned", 1)) - 1;
            List<FlowBlock> content = story.blocks();
            for (int n = 0; n < repeated; n++) {
                if (cover) cover(content);
                else put(new Cell(span, below > 0 ? Merge.START : Merge.NONE, content), below);
            }
            Limits.columns(column);
        }

        private void put(Cell cell, int below) throws Unreadable {
            story.count();
            if (below > 0) open.put(column, new Open(cell.span(), below));
            else open.remove(column);
            covered = column + cell.span();
            made.add(cell);
            column++;
        }

        /** 被盖住的格：本行左边盖住的略过，上面盖住的续接，都不是的自成一格。 */
        private void cover(List<FlowBlock> content) throws Unreadable {
            Open above = open.get(column);
            if (column >= covered && above != null) {
                story.count();
                made.add(new Cell(above.span, Merge.CONTINUE, List.of()));
                covered = column + above.span;
                if (above.below > 1) open.put(column, new Open(above.span, above.below - 1));
                else open.remove(column);
            } else if (column >= covered) {
                put(new Cell(1, Merge.NONE, content), 0);
                return;
            }
            column++;
        }
    }
}
