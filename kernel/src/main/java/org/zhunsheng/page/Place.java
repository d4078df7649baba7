package org.zhunsheng.page;

import org.jspecify.annotations.Nullable;

/**
 * 文件中的一处。各格式能说出的不同：PDF、OFD 有页与方框，工作簿有工作表与单元格名，DOCX 与 HTML 有第几张表的第几行第几列，纯文本有行号。
 * 页、表、行、列、行号均从 1 起。
 */
public record Place(
        @Nullable Integer page,
        @Nullable Box box,
        @Nullable String sheet,
        @Nullable String cell,
        @Nullable Integer table,
        @Nullable Integer row,
        @Nullable Integer column,
        @Nullable Integer line) {

    /** 不知道在何处，例如数值直接来自 JSON。 */
    public static final Place NOWHERE = new Place(null, null, null, null, null, null, null, null);

    public static Place inTable(int table, int row, int column) {
        return new Place(null, null, null, null, table, row, column, null);
    }

    public static Place onPage(int page, @Nullable Box box, int table, int row, int column) {
        return new Place(page, box, null, null, table, row, column, null);
    }

    public static Place inSheet(String sheet, String cell, int row, int column) {
        return new Place(null, null, sheet, cell, null, row, column, null);
    }

    public static Place onLine(@Nullable Integer page, @Nullable Box box, int line) {
        return new Place(page, box, null, null, null, null, null, line);
    }
}
