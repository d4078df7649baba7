package org.zhunsheng.server.campaign;

import org.jspecify.annotations.Nullable;

/**
 * 对一处的意见。
 *
 * @param section 哪一部分；空字是整张表
 * @param row 哪一行；空字是整个部分，或者不在表格里的一栏
 * @param field 哪一栏；空字是整行
 * @param title 那一处叫什么，给人看；接口里不必写
 */
public record Remark(String section, String row, String field, String title, String text) {

    private static final int LONGEST = 1000;

    /** 没有写的当作空的；从前退回的没有写在哪一行，它的栏是给人看的名称。 */
    public Remark(
            @Nullable String section,
            @Nullable String row,
            @Nullable String field,
            @Nullable String title,
            @Nullable String text) {
        this.section = section == null ? "" : section;
        this.row = row == null ? "" : row;
        this.field = field == null ? "" : field;
        this.title = title == null ? this.field : title;
        this.text = text == null ? "" : text.strip();
    }

    /** 写了意见，不太长。 */
    public boolean isWhole() {
        return !text.isEmpty() && text.length() <= LONGEST;
    }
}
