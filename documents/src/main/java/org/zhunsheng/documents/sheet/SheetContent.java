package org.zhunsheng.documents.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Page;
import org.zhunsheng.text.Normal;

/** 一个工作表里有字的单元格、合并、隐藏的行列、有边框的行；成千上万个只有格式的空格不占内存。行列从 0 起。 */
public final class SheetContent {

    /** 行 → 列 → 显示的文字。 */
    final TreeMap<Integer, TreeMap<Integer, String>> cells = new TreeMap<>();

    final List<CellRange> merges = new ArrayList<>();
    final BitSet hiddenRows = new BitSet();
    final BitSet hiddenColumns = new BitSet();
    final BitSet borderedRows = new BitSet();

    /** 画了边框、而下边（上边）没有线的有字的格。 */
    final Set<CellRange> openBelow = new HashSet<>();

    final Set<CellRange> openAbove = new HashSet<>();

    private int count;
    private int characters;

    /** 一格显示的文字；空白的不记。许多格可以共用一串文字，所以总长在这里数。 */
    public void put(int row, int column, String text) throws Unreadable {
        characters += text.length();
        Limits.characters(characters);
        if (Normal.squeeze(text).isEmpty()) return;
        Limits.blocks(++count);
        cells.computeIfAbsent(row, first -> new TreeMap<>()).put(column, text);
    }

    /** 一格四周画了哪些线。 */
    void frame(int row, int column, SheetStyles.Frame frame) {
        if (!frame.drawn()) return;
        borderedRows.set(row);
        TreeMap<Integer, String> written = cells.get(row);
        if (written == null || !written.containsKey(column)) return;
        if (!frame.bottom()) openBelow.add(new CellRange(row, column, row, column));
        if (!frame.top()) openAbove.add(new CellRange(row, column, row, column));
    }

    /** 合并的区域，含两端；只有一格的不算。 */
    public void merge(int top, int left, int bottom, int right) throws Unreadable {
        CellRange range = new CellRange(top, left, bottom, right);
        if (range.isSingle()) return;
        Limits.blocks(++count);
        merges.add(range);
    }

    /** 有边框的几行，不含 {@code end}。 */
    public void border(int first, int end) {
        borderedRows.set(first, end);
    }

    public void hideRows(int first, int end) {
        hiddenRows.set(first, end);
    }

    public void hideColumns(int first, int end) {
        hiddenColumns.set(first, end);
    }

    /** 成为一页：段落与表格。 */
    public Page page(int number, String sheet) throws Unreadable {
        return new Page(number, sheet, new SheetRegions(sheet, this).blocks());
    }
}
