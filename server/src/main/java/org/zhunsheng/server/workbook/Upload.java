package org.zhunsheng.server.workbook;

import java.util.List;
import java.util.Map;

/**
 * 交回的工作簿里认出来的。
 *
 * @param unbound 没有记号的工作表
 * @param repeated 同一张填报表有两个以上的工作表，写着是哪几个：不知道该听哪一个，都不用
 */
record Upload(List<Form> forms, List<String> unbound, List<String> repeated) {

    /**
     * 一张填报表。
     *
     * @param seen 下载的时候最后一次改动的编号
     * @param sheet 在哪个工作表
     * @param columns 各部分还在的栏
     */
    record Form(long filling, long seen, String sheet, Map<String, List<String>> columns, List<Row> rows) {}

    /**
     * 一行；不在表格里的栏，每部分一行，编号为空字。
     *
     * @param marked 有编号；没有的是手工插入的，编号由内容而来，同样的文件再交一次是同一行
     */
    record Row(String section, String id, boolean marked, Map<String, Cell> cells) {

        Row with(String other) {
            return new Row(section, other, true, cells);
        }

        String text(String field) {
            Cell cell = cells.get(field);
            return cell == null ? "" : cell.text();
        }

        boolean isBlank() {
            return cells.values().stream().allMatch(cell -> cell.text().isBlank() && !cell.broken());
        }

        /** 在哪一格起头，如 B12。 */
        String at() {
            return cells.values().stream().map(Cell::at).findFirst().orElse("");
        }
    }

    /**
     * 一格。
     *
     * @param at 在工作表的哪一格，如 D12
     * @param broken 公式没有结果
     */
    record Cell(String text, String at, boolean broken) {}
}
