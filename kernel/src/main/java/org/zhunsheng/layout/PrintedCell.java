package org.zhunsheng.layout;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Field;

/**
 * 排好的一格；合并的只出现一次。
 *
 * @param row 起始行，从 0 起
 * @param column 起始列，从 0 起
 * @param pointer 值在交换格式中的指针，例如 /indicators/3/score；标签、空格为 null
 * @param kind 值的种类；标签、空格为 null
 */
public record PrintedCell(
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        String text,
        Look look,
        @Nullable String pointer,
        Field.@Nullable Kind kind) {

    public int bottom() {
        return row + rowSpan;
    }

    public int right() {
        return column + columnSpan;
    }

    public boolean isLabel() {
        return look == Look.LABEL;
    }
}
