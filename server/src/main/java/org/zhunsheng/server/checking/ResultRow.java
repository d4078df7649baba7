package org.zhunsheng.server.checking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.web.Refusal;
import org.zhunsheng.server.worker.Answer;

/**
 * 结果表的一行：一份文件，核查的结果或者为什么不行。
 *
 * @param number 读得出的各份中的第几份，从 0 起
 */
record ResultRow(
        String name,
        int number,
        Answer.@Nullable Checked checked,
        @Nullable Refusal refusal) {

    static ResultRow of(String name, Answer answer) {
        return new ResultRow(name, 0, answer.checked(), answer.refusal());
    }

    /** 给读得出的各份编号。 */
    static List<ResultRow> numbered(List<ResultRow> rows) {
        List<ResultRow> numbered = new ArrayList<>();
        int number = 0;
        for (ResultRow row : rows) {
            numbered.add(new ResultRow(row.name, number, row.checked, row.refusal));
            if (row.checked != null) number++;
        }
        return numbered;
    }
}
