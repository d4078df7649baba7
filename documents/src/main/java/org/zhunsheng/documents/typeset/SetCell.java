package org.zhunsheng.documents.typeset;

import java.util.List;
import org.zhunsheng.layout.Look;
import org.zhunsheng.layout.PrintedCell;

/** 一格与它排好的行。 */
public record SetCell(PrintedCell cell, List<Line> lines) {

    public SetCell {
        lines = List.copyOf(lines);
    }

    boolean isMerged() {
        return cell.rowSpan() > 1;
    }

    /** 这一行分在两页时，接着往下写；标签与合并的格在续页上重印。 */
    boolean flows() {
        return !isMerged() && cell.look() != Look.LABEL;
    }

    boolean covers(int row) {
        return row >= cell.row() && row < cell.bottom();
    }
}
