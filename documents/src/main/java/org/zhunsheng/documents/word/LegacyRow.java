package org.zhunsheng.documents.word;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.zhunsheng.documents.flow.FlowBlock.Merge;

/** DOC 的一行：各格的左右边（单位缇），横向、纵向的合并；由行尾的属性修改逐条得出。 */
final class LegacyRow {

    private static final int DEFINE = 0xD608;
    private static final int INSERT = 0x7621;
    private static final int DELETE = 0x5622;
    private static final int WIDTH = 0x7623;
    private static final int MERGE = 0x5624;
    private static final int SPLIT = 0x5625;
    private static final int VERTICAL = 0xD62B;
    private static final int DESCRIPTION = 20;
    /** 一行的格数：Word 的上限是 63。 */
    private static final int MOST = 255;
    /** 没有写宽度的格，缇。 */
    private static final int USUAL = 1000;

    private int left;
    private final List<Column> columns = new ArrayList<>();

    /** {@code horizontal} 为横向合并的标志：0 无；一组的第一格与其余各格不同。 */
    private record Column(int width, int horizontal, Merge vertical) {

        static Column plain(int width) {
            return new Column(Math.max(1, width), 0, Merge.NONE);
        }

        Column width(int changed) {
            return new Column(Math.max(1, changed), horizontal, vertical);
        }

        Column horizontal(int changed) {
            return new Column(width, changed, vertical);
        }

        Column vertical(Merge changed) {
            return new Column(width, horizontal, changed);
        }
    }

    /** 显示出来的一格：第几格的内容，左右边。 */
    record Extent(int cell, int left, int right, Merge vertical) {}

    void apply(LegacyChanges change) {
        switch (change.code()) {
            case DEFINE -> define(change);
            case INSERT -> insert(change);
            case DELETE -> {
                int first = Math.min(change.unsigned(0), columns.size());
                columns.subList(first, Math.clamp(change.unsigned(1), first, columns.size()))
                        .clear();
            }
            case WIDTH -> each(change.unsigned(0), change.unsigned(1), column -> column.width(change.word(2)));
            case MERGE -> {
                each(change.unsigned(0), change.unsigned(1), column -> column.horizontal(2));
                each(change.unsigned(0), change.unsigned(0) + 1, column -> column.horizontal(1));
            }
            case SPLIT -> each(change.unsigned(0), change.unsigned(1), column -> column.horizontal(0));
            case VERTICAL ->
                each(change.unsigned(0), change.unsigned(0) + 1, column -> column.vertical(merge(change.unsigned(1))));
            default -> {}
        }
    }

    private void each(int first, int end, UnaryOperator<Column> changed) {
        for (int n = first; n < Math.min(end, columns.size()); n++) columns.set(n, changed.apply(columns.get(n)));
    }

    private static Merge merge(int flags) {
        if ((flags & 1) == 0) return Merge.NONE;
        return (flags & 2) != 0 ? Merge.START : Merge.CONTINUE;
    }

    /** 各格的左边与最后一格的右边，然后是各格的描述；描述可以少于格数。 */
    private void define(LegacyChanges change) {
        columns.clear();
        int count = change.unsigned(0);
        left = change.word(1);
        int described = 3 + 2 * count;
        for (int n = 0; n < count; n++) {
            Column column = Column.plain(change.word(3 + 2 * n) - change.word(1 + 2 * n));
            int at = described + DESCRIPTION * n;
            int flags = at + 2 <= change.length() ? change.word(at) : 0;
            columns.add(column.horizontal(flags & 3).vertical(merge(flags >> 5)));
        }
    }

    private void insert(LegacyChanges change) {
        int at = Math.min(change.unsigned(0), columns.size());
        for (int n = change.unsigned(1); n > 0 && columns.size() < MOST; n--) {
            columns.add(at, Column.plain(change.word(2)));
        }
    }

    /** 有 {@code cells} 格内容的一行显示出来的各格；横向合并的并入左边。 */
    List<Extent> extents(int cells) {
        List<Extent> extents = new ArrayList<>();
        int start = left;
        int group = 0;
        for (int n = 0; n < cells; n++) {
            Column column = n < columns.size() ? columns.get(n) : Column.plain(USUAL);
            int end = start + column.width;
            boolean joins = group != 0 && column.horizontal != 0 && column.horizontal != group;
            if (joins) {
                Extent wider = extents.removeLast();
                extents.add(new Extent(wider.cell, wider.left, end, wider.vertical));
            } else {
                group = column.horizontal;
                extents.add(new Extent(n, start, end, column.vertical));
            }
            start = end;
        }
        return extents;
    }
}
