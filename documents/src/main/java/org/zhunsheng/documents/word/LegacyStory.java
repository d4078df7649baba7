package org.zhunsheng.documents.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.flow.FlowBlock;
import org.zhunsheng.documents.flow.FlowBlock.Cell;
import org.zhunsheng.documents.flow.FlowBlock.Row;
import org.zhunsheng.documents.flow.FlowBlock.Table;
import org.zhunsheng.documents.flow.Numbering;
import org.zhunsheng.documents.word.LegacyPieces.Piece;
import org.zhunsheng.documents.word.LegacyRow.Extent;

/** DOC 一段连续的内容（正文、页眉、文本框）：由段落的标记拼出表格、行、格。 */
final class LegacyStory {

    static final char CELL = 0x07;
    private static final char PARAGRAPH = 0x0D;
    private static final char SECTION = 0x0C;

    private final LegacyFile file;
    private final LegacyPieces pieces;
    private final LegacyPages paragraphs;
    private final LegacyText text;
    private final Numbering numbering;
    private int count;

    private List<FlowBlock> blocks = new ArrayList<>();
    /** 还没有结束的表格，最里层的在前。 */
    private final Deque<Open> open = new ArrayDeque<>();

    /** 一张还没有结束的表格：已有的行，当前行已有的格，当前格的内容。 */
    private static final class Open {
        private final List<WrittenRow> rows = new ArrayList<>();
        private List<List<FlowBlock>> cells = new ArrayList<>();
        private List<FlowBlock> content = new ArrayList<>();

        private void endCell() {
            cells.add(content);
            content = new ArrayList<>();
        }

        private void endRow(LegacyRow row, boolean gone) {
            if (!gone) rows.add(new WrittenRow(row.extents(cells.size()), cells));
            cells = new ArrayList<>();
            content = new ArrayList<>();
        }
    }

    private record WrittenRow(List<Extent> extents, List<List<FlowBlock>> cells) {}

    LegacyStory(LegacyFile file) throws Unreadable {
        this.file = file;
        pieces = new LegacyPieces(file);
        paragraphs = new LegacyPages(file, true);
        text = new LegacyText(file, pieces, LegacyFonts.read(file));
        numbering = LegacyNumbering.read(file);
    }

    /** 从 {@code from} 到 {@code to}（不含）的各块。 */
    List<FlowBlock> blocks(int from, int to) throws Unreadable {
        blocks = new ArrayList<>();
        int start = from;
        for (int n = from; n < to; n++) {
            char c = pieces.character(n);
            if (c != PARAGRAPH && c != CELL && c != SECTION && n < to - 1) continue;
            paragraph(start, n + 1, c);
            start = n + 1;
        }
        while (!open.isEmpty()) close();
        return blocks;
    }

    private void paragraph(int from, int to, char mark) throws Unreadable {
        Limits.blocks(++count);
        Piece piece = pieces.at(to - 1);
        LegacyPages.Run run = paragraphs.at(piece.place(to - 1));
        LegacyParagraph properties = new LegacyParagraph(file, run.changes(), piece.modifiers());
        int level = properties.level();
        Limits.depth(level);
        while (open.size() > level) close();
        while (open.size() < level) open.push(new Open());
        Open table = open.peek();
        if (table != null && properties.isRowEnd()) {
            table.endRow(properties.row(), text.isGone(to - 1));
            return;
        }
        String label = numbering.label(properties.list() + "", properties.listLevel());
        FlowBlock.Text shown = new FlowBlock.Text(label + text.read(from, to));
        if (table == null) blocks.add(shown);
        else table.content.add(shown);
        if (table != null && properties.isCellEnd(mark)) table.endCell();
    }

    private void close() throws Unreadable {
        Open table = open.pop();
        if (!table.content.isEmpty()) table.endCell();
        if (!table.cells.isEmpty()) table.endRow(new LegacyRow(), false);
        if (table.rows.isEmpty()) return;
        Open outer = open.peek();
        (outer == null ? blocks : outer.content).add(table(table.rows));
    }

    /** 各行的边合在一起就是网格的竖线。 */
    private static Table table(List<WrittenRow> rows) throws Unreadable {
        TreeSet<Integer> edges = new TreeSet<>();
        for (WrittenRow row : rows) for (Extent cell : row.extents) edges.addAll(List.of(cell.left(), cell.right()));
        Limits.columns(edges.size());
        TreeMap<Integer, Integer> lines = new TreeMap<>();
        List<Integer> widths = new ArrayList<>();
        for (int edge : edges) {
            if (!lines.isEmpty()) widths.add(edge - lines.lastKey());
            lines.put(edge, lines.size());
        }
        List<Row> made = new ArrayList<>();
        for (WrittenRow row : rows) {
            List<Cell> cells = new ArrayList<>();
            for (Extent cell : row.extents) {
                int span = lines.getOrDefault(cell.right(), 0) - lines.getOrDefault(cell.left(), 0);
                cells.add(new Cell(span, cell.vertical(), row.cells.get(cell.cell())));
            }
            int before = row.extents.isEmpty()
                    ? 0
                    : lines.getOrDefault(row.extents.getFirst().left(), 0);
            made.add(new Row(before, cells));
        }
        return new Table(widths, made);
    }
}
