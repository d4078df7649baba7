package org.zhunsheng.server.monitoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * 整改通知。
 *
 * @param rows 针对哪几行指标；空的针对整张表
 * @param demand 要整改什么
 * @param deadline 反馈的期限
 * @param reviewer 以哪个角色下达的；反馈由这个角色审核
 * @param authors 填过那张表的帐号
 * @param project 项目的名称
 * @param unit 预算单位的名称
 */
record Notice(
        long id,
        long fillingId,
        long assignmentId,
        String place,
        int year,
        List<String> rows,
        String demand,
        LocalDate deadline,
        NoticeState state,
        String reviewer,
        List<Long> authors,
        String project,
        String unit,
        int version) {

    public boolean isOverdue(LocalDate today) {
        return state.isPending() && deadline.isBefore(today);
    }

    /** 离期限还有几天；过了的是负数。 */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, deadline);
    }
}
