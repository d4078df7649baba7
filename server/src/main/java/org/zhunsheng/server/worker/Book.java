package org.zhunsheng.server.worker;

import java.util.List;

/**
 * 一份工作簿，读成一格一格的文字。
 *
 * @param format 按内容认的格式：{@code xlsx}、{@code xls}、{@code ods}、{@code other}；只有 xlsx 读出了工作表
 */
public record Book(String format, List<Sheet> sheets) {

    public static final String XLSX = "xlsx";

    static Book other(String format) {
        return new Book(format, List.of());
    }

    /** 一个工作表，连同隐藏的；空行不在其中。 */
    public record Sheet(String name, List<Row> rows) {}

    /**
     * 一行。
     *
     * @param line 第几行，从 1 起
     * @param cells 各格，人看见的样子
     * @param broken 算不出来的格（从 0 起）：公式没有存下结果，或者结果是错误
     */
    public record Row(int line, List<String> cells, List<Integer> broken) {

        /** 第几格，从 0 起；没有的为空字。 */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }
}
