package org.zhunsheng.server.review;

import java.time.OffsetDateTime;
import java.util.List;
import org.zhunsheng.server.campaign.Remark;

/**
 * 一条审核意见。
 *
 * @param section 对哪一部分；空字是对整张表
 * @param row 对哪一行；空字是对整个部分，或者不在表格里的一栏
 * @param field 对哪一栏；空字是对整行
 * @param title 提的时候那一处叫什么
 * @param level 提的时候在第几级审核
 * @param entries 说的每一句，先的在前
 */
record ReviewThread(
        long id,
        long assignmentId,
        String place,
        String section,
        String row,
        String field,
        String title,
        ThreadState state,
        int level,
        String role,
        OffsetDateTime openedAt,
        int version,
        List<ThreadEntry> entries) {

    ReviewThread {
        entries = List.copyOf(entries);
    }

    ReviewThread with(List<ThreadEntry> said) {
        return new ReviewThread(
                id, assignmentId, place, section, row, field, title, state, level, role, openedAt, version, said);
    }

    boolean isSettled() {
        return state == ThreadState.RESOLVED;
    }

    /** 指到一个部分、一行或者一格，单位知道改哪里。 */
    boolean isPointing() {
        return !section.isEmpty();
    }

    /** 到那一格去：填报表之下的路径；对整张表的为空字。 */
    public String path() {
        if (section.isEmpty()) return "";
        return "/" + section + (row.isEmpty() && field.isEmpty() ? "" : "#c." + row + "." + field);
    }

    /** 随退回走的一条：最后一次提的话。 */
    Remark remark() {
        String said = entries.stream()
                .filter(one -> one.act() == ThreadAct.OPEN || one.act() == ThreadAct.REOPEN)
                .reduce((first, last) -> last)
                .map(ThreadEntry::text)
                .orElse("");
        return new Remark(section, row, field, title, said);
    }
}
