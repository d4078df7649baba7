package org.zhunsheng.documents.word;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.flow.FlowBlock;
import org.zhunsheng.documents.flow.FlowBlock.Cell;
import org.zhunsheng.documents.flow.FlowBlock.Merge;
import org.zhunsheng.documents.flow.FlowBlock.Row;
import org.zhunsheng.documents.flow.FlowBlock.Table;
import org.zhunsheng.documents.flow.Numbering;

/** 一段连续的内容（正文、页眉、单元格、文本框）：其中的段落与表格，修订按“接受”理解。 */
final class WordStory {

    private final Xml xml;
    private final Numbering numbering;
    private int count;

    WordStory(Xml xml, Numbering numbering) {
        this.xml = xml;
        this.numbering = numbering;
    }

    /** 当前元素里的各块。 */
    List<FlowBlock> blocks() throws Unreadable {
        List<FlowBlock> blocks = new ArrayList<>();
        xml.children(name -> block(name, blocks));
        return blocks;
    }

    private void block(String name, List<FlowBlock> blocks) throws Unreadable {
        switch (name) {
            case "p" -> paragraph(blocks);
            case "tbl" -> blocks.add(table());
            default -> {
                if (isTransparent(name)) xml.children(inner -> block(inner, blocks));
            }
        }
    }

    /** 只是包着内容的元素；删除的、移走的不在其中。 */
    private static boolean isTransparent(String name) {
        return switch (name) {
            case "body", "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo" -> true;
            default -> false;
        };
    }

    private void paragraph(List<FlowBlock> blocks) throws Unreadable {
        Limits.blocks(++count);
        WordText text = new WordText(xml, this);
        text.read();
        String label = numbering.label(text.numbering(), text.level());
        blocks.add(new FlowBlock.Text(label + text));
        blocks.addAll(text.boxes());
    }

    private Table table() throws Unreadable {
        Table table = new Table(new ArrayList<>(), new ArrayList<>());
        xml.children(name -> tablePart(name, table));
        return table;
    }

    private void tablePart(String name, Table table) throws Unreadable {
        switch (name) {
            case "tblGrid" ->
                xml.children(column -> {
                    if (column.equals("gridCol")) table.columns().add(Math.max(0, xml.number("w", 0)));
                });
            case "tr" -> {
                RowParts row = new RowParts();
                xml.children(row::part);
                if (row.shown) table.rows().add(new Row(row.before, row.cells));
            }
            default -> {
                if (isTransparent(name)) xml.children(inner -> tablePart(inner, table));
            }
        }
    }

    /** 一行的各部分。 */
    private final class RowParts {
        private final List<Cell> cells = new ArrayList<>();
        private int before;
        private boolean shown = true;

        private void part(String name) throws Unreadable {
            switch (name) {
                case "trPr" -> xml.children(this::property);
                case "tc" -> {
                    CellParts cell = new CellParts();
                    xml.children(cell::part);
                    add(cell);
                }
                default -> {
                    if (isTransparent(name)) xml.children(this::part);
                }
            }
        }

        private void property(String name) {
            switch (name) {
                case "gridBefore" -> before = Math.clamp(xml.number("val", 0), 0, Limits.COLUMNS);
                case "hidden" -> shown &= !xml.isOn("val");
                case "del" -> shown = false;
                default -> {}
            }
        }

        private void add(CellParts cell) throws Unreadable {
            Limits.blocks(++count);
            Cell made = new Cell(cell.span, cell.vertical, cell.content);
            if (cell.joinsLeft && !cells.isEmpty()) {
                Cell left = cells.removeLast();
                made = new Cell(left.span() + cell.span, left.vertical(), left.content());
            }
            cells.add(made);
        }
    }

    /** 一格的各部分：合并（网格列数、纵向、旧式横向）与内容。 */
    private final class CellParts {
        private final List<FlowBlock> content = new ArrayList<>();
        private int span = 1;
        private Merge vertical = Merge.NONE;
        private boolean joinsLeft;

        private void part(String name) throws Unreadable {
            if (name.equals("tcPr")) xml.children(this::property);
            else block(name, content);
        }

        private void property(String name) {
            boolean restart = xml.attribute("val", "continue").equals("restart");
            switch (name) {
                case "gridSpan" -> span = Math.clamp(xml.number("val", 1), 1, Limits.COLUMNS);
                case "vMerge" -> vertical = restart ? Merge.START : Merge.CONTINUE;
                case "hMerge" -> joinsLeft = !restart;
                default -> {}
            }
        }
    }
}
