package org.zhunsheng.documents.official;

import java.util.List;

/**
 * 公文的格式；字体只写名字，不嵌入。
 *
 * @param title 题目的字体与字号
 * @param body 正文的字体与字号
 * @param headings 各级标题的字体，至多三级
 * @param digits 西文与数字的字体
 * @param table 表格里的字号，磅
 * @param line 固定的行距，磅
 * @param top 上边距，毫米
 */
public record Typography(
        Face title,
        Face body,
        List<Face> headings,
        String digits,
        double table,
        double line,
        double top,
        double bottom,
        double left,
        double right) {

    /** @param size 字号，磅 */
    public record Face(String font, double size, boolean bold) {}

    public Typography {
        headings = List.copyOf(headings);
    }
}
