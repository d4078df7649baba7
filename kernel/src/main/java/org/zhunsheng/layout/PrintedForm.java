package org.zhunsheng.layout;

import java.util.List;

/**
 * 排好版的一张表：表上的标题、一张网格、表下的说明。五种格式都由它写出，所以看起来是同一份文件。
 *
 * @param name 书签、工作表的名字：项目名称，没有则为标题
 * @param language 文字的语言，BCP 47
 * @param headings 标题，其下是年度等各行
 * @param notes 表下的说明
 */
public record PrintedForm(
        String name, String language, Paper paper, List<String> headings, PrintedTable table, List<String> notes) {

    public PrintedForm {
        headings = List.copyOf(headings);
        notes = List.copyOf(notes);
    }
}
