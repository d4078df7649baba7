package org.zhunsheng.server.workbook;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.filling.CellReading.Last;

/**
 * 交回的一格与填报表不同的地方。
 *
 * @param row 行的编号；不在表格里的为空字
 * @param nth 第几行；不在表格里的、还没有的为 0
 * @param title 这一行说的是什么，如指标的名称
 * @param field 哪一栏；说的是整行、整部分的为空字
 * @param at 在工作表的哪一格
 * @param before 下载的时候
 * @param written 交回来的
 * @param now 现在的
 * @param number 现在的编号
 * @param reason 为什么，{@code workbook.reason.…}；没有的为空字
 * @param fault 应当怎样写；写得对的为空字
 * @param last 冲突的：别人是谁、什么时候改的
 */
record Line(
        State state,
        String section,
        String row,
        int nth,
        String title,
        String field,
        String at,
        String before,
        String written,
        String now,
        long number,
        String reason,
        String fault,
        @Nullable Last last) {

    Line with(@Nullable Last who) {
        return new Line(state, section, row, nth, title, field, at, before, written, now, number, reason, fault, who);
    }

    /** 键是“行 栏”。 */
    String cell() {
        return row + ' ' + field;
    }

    boolean is(State wanted) {
        return state == wanted;
    }
}
