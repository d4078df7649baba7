package org.zhunsheng.server.organization;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.server.sheet.AnnotatedBook;
import org.zhunsheng.server.worker.SheetRow;

/**
 * 表头：各栏在第几列。
 *
 * @param cells 原来的表头，不含“问题”一列
 * @param columns 按 {@link Field} 的次序，各栏在 {@code cells} 里的位置；没有的为 -1
 * @param problems 原来“问题”一列的位置；没有的为 -1
 */
record Head(List<String> cells, int[] columns, int problems) {

    static Optional<Head> of(SheetRow row) {
        int problems = row.cells().stream().map(String::strip).toList().indexOf(AnnotatedBook.PROBLEMS);
        List<String> cells = without(row, problems);
        int[] columns = new int[Field.values().length];
        Arrays.fill(columns, -1);
        for (int i = cells.size() - 1; i >= 0; i--) {
            int column = i;
            Field.of(cells.get(i)).ifPresent(field -> columns[field.ordinal()] = column);
        }
        boolean whole =
                Arrays.stream(Field.values()).allMatch(field -> !field.required() || columns[field.ordinal()] >= 0);
        return whole ? Optional.of(new Head(cells, columns, problems)) : Optional.empty();
    }

    List<String> without(SheetRow row) {
        return without(row, problems);
    }

    private static List<String> without(SheetRow row, int column) {
        if (column < 0 || column >= row.cells().size()) return row.cells();
        List<String> cells = new java.util.ArrayList<>(row.cells());
        cells.remove(column);
        return Collections.unmodifiableList(cells);
    }

    /** 一行里这一栏写的是什么；导出时为防公式加在前面的单引号不算。 */
    String text(List<String> cells, Field field) {
        int column = columns[field.ordinal()];
        if (column < 0 || column >= cells.size()) return "";
        String text = cells.get(column).strip();
        return text.matches("'[=+@\\-].*") ? text.substring(1) : text;
    }
}
