package org.zhunsheng.form.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.page.Box;
import org.zhunsheng.page.GridCell;

/** 表在下一页接着写：对上各栏，接上被分页切开的行。 */
final class Continuation {

    private Continuation() {}

    /** 下一页没有再印栏头时，各栏在新网格里的位置：列数相同则不变，否则按左右边线，最后按自右数起的次序。 */
    static List<Column> map(List<Column> columns, @Nullable Table before, Table next, Row row) {
        if (before == null || before.columns() == next.columns()) return columns;
        int shift = next.columns() - before.columns();
        return columns.stream()
                .map(column -> {
                    Column byEdge = byEdge(column, row);
                    if (byEdge != null) return byEdge;
                    return column.at(Math.max(0, column.start() + shift), Math.max(1, column.end() + shift));
                })
                .toList();
    }

    private static @Nullable Column byEdge(Column column, Row row) {
        Box head = column.box();
        if (head == null) return null;
        int middle = (head.left() + head.right()) / 2;
        for (GridCell cell : row.cells()) {
            Box box = cell.place().box();
            if (box != null && box.left() <= middle && middle < box.right())
                return column.at(cell.column(), cell.right());
        }
        return null;
    }

    /** 前后两截接成一段。 */
    static Fact<String> append(Fact<String> first, Fact<String> rest) {
        String text = CellText.join(first.asWritten() + "\n" + rest.asWritten());
        return Fact.text(text, first.origin(), first.doubt());
    }
}
