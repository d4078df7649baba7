package org.zhunsheng.server.history;

import java.util.List;
import org.zhunsheng.documents.report.FormReport;

/**
 * 文件里的一张表，可以收。
 *
 * @param index 第几张，从 0 起
 * @param year 收为哪一年的；表上没有写的为空字
 * @param mismatches 与这个项目对不上之处
 */
record Candidate(FormReport form, int index, String year, List<Mismatch> mismatches) {

    Candidate {
        mismatches = List.copyOf(mismatches);
    }

    /** 看来就是这个项目的。 */
    public boolean isLikely() {
        return mismatches.stream().noneMatch(one -> one.word().startsWith("project"));
    }
}
