package org.zhunsheng.documents.typeset;

import java.util.List;

/**
 * 一页上的表。
 *
 * @param tops 各行上边的位置，最后是末行的下边
 */
record TablePage(List<Strip> strips, List<Double> tops) {

    TablePage {
        strips = List.copyOf(strips);
        tops = List.copyOf(tops);
    }

    double top(int row) {
        return tops.get(row);
    }

    double bottom() {
        return tops.getLast();
    }
}
