package org.zhunsheng.documents.report;

import java.util.ArrayList;
import java.util.List;

/** 上下相同的一级、二级指标合成一格，如公开的表那样；有发现、存疑、更正过的格自成一格，好让链接指得到。 */
final class Merging {

    private static final int LEVELS = 2;

    private Merging() {}

    static List<FormTable.Row> levels(List<FormTable.Row> rows, int columns) {
        List<List<FormCell>> cells = new ArrayList<>();
        for (FormTable.Row row : rows) cells.add(new ArrayList<>(row.cells()));
        for (int column = 0; column < Math.min(LEVELS, columns); column++) merge(cells, column);
        List<FormTable.Row> merged = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            FormTable.Row row = rows.get(i);
            merged.add(new FormTable.Row(row.id(), row.label(), row.severity(), row.marks(), cells.get(i)));
        }
        return merged;
    }

    private static void merge(List<List<FormCell>> cells, int column) {
        int top = 0;
        for (int row = 1; row <= cells.size(); row++) {
            if (row < cells.size() && continues(cells, row, column)) continue;
            List<FormCell> first = cells.get(top);
            first.set(column, first.get(column).spanning(row - top));
            for (int covered = top + 1; covered < row; covered++) {
                cells.get(covered).set(column, cells.get(covered).get(column).spanning(0));
            }
            top = row;
        }
    }

    /** 与上一格相同，而且左边的格也没有分开。 */
    private static boolean continues(List<List<FormCell>> cells, int row, int column) {
        FormCell above = cells.get(row - 1).get(column);
        FormCell here = cells.get(row).get(column);
        boolean same = here.plain()
                && above.plain()
                && !here.text().isEmpty()
                && here.text().equals(above.text());
        return same && (column == 0 || cells.get(row).get(column - 1).span() == 0);
    }
}
