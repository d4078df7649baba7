package org.zhunsheng.documents.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.text.Normal;

/** 一个工作表里有字的单元格、合并、隐藏的行列、有边框的行；成千上万个只有格式的空格不占内存。 */
final class SheetContent {

    private final CellText cellText;
    private int count;
    private int row = -1;
    private int column;

    /** 行 → 列 → 显示的文字。 */
    final TreeMap<Integer, TreeMap<Integer, String>> cells = new TreeMap<>();

    final List<CellRange> merges = new ArrayList<>();
    final BitSet hiddenRows = new BitSet();
    final BitSet hiddenColumns = new BitSet();
    final BitSet borderedRows = new BitSet();

    /** 画了边框、而下边（上边）没有线的有字的格。 */
    final Set<CellRange> openBelow = new HashSet<>();

    final Set<CellRange> openAbove = new HashSet<>();

    private SheetContent(CellText cellText) {
        this.cellText = cellText;
    }

    static SheetContent read(Xml xml, CellText cellText) throws Unreadable {
        SheetContent content = new SheetContent(cellText);
        xml.children(section -> {
            switch (section) {
                case "cols" -> xml.children(column -> content.column(xml));
                case "sheetData" -> xml.children(row -> content.row(xml));
                case "mergeCells" -> xml.children(merge -> content.merge(xml));
                default -> {}
            }
        });
        new StackedText(content).join();
        return content;
    }

    private void column(Xml xml) {
        int first = Math.max(1, xml.number("min", 1));
        int last = Math.min(1 << 14, xml.number("max", first));
        boolean hidden = xml.attribute("hidden") != null && xml.isOn("hidden");
        if (hidden && last >= first) hiddenColumns.set(first - 1, last);
    }

    private void row(Xml xml) throws Unreadable {
        row = Math.clamp(xml.number("r", row + 2), 1, 1 << 20) - 1;
        column = -1;
        if (xml.attribute("hidden") != null && xml.isOn("hidden")) hiddenRows.set(row);
        xml.children(name -> {
            if (name.equals("c")) cell(xml);
        });
    }

    private void cell(Xml xml) throws Unreadable {
        CellRange named = CellRange.parse(xml.attribute("r", ""));
        column = named == null ? column + 1 : named.left();
        int style = xml.number("s", 0);
        SheetStyles.Frame frame = cellText.frame(style);
        if (frame.drawn()) borderedRows.set(row);
        String text = cellText.read(xml, style);
        if (Normal.squeeze(text).isEmpty()) return;
        Limits.blocks(++count);
        cells.computeIfAbsent(row, first -> new TreeMap<>()).put(column, text);
        if (frame.drawn() && !frame.bottom()) openBelow.add(new CellRange(row, column, row, column));
        if (frame.drawn() && !frame.top()) openAbove.add(new CellRange(row, column, row, column));
    }

    private void merge(Xml xml) throws Unreadable {
        CellRange range = CellRange.parse(xml.attribute("ref", ""));
        if (range == null || range.isSingle()) return;
        Limits.blocks(++count);
        merges.add(range);
    }
}
