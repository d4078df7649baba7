package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 填报：一个任务要一个项目填的那一份。
 *
 * @param organizationId 项目的预算单位
 * @param place 预算单位的位置
 * @param scheme 用哪个指标体系
 * @param level 到了第几级审核；没有提交的为 0
 * @param reviewer 轮到哪个角色审核
 * @param authors 填过、提交过的帐号
 * @param project 项目的名称
 * @param unit 预算单位的名称
 */
public record Assignment(
        long id,
        long campaignId,
        long projectId,
        long organizationId,
        String place,
        String scheme,
        AssignmentState state,
        int level,
        @Nullable String reviewer,
        LocalDate deadline,
        List<Long> authors,
        int version,
        String code,
        String project,
        String unit) {

    /** 离期限还有几天；过了的是负数。 */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, deadline);
    }

    public boolean isOverdue(LocalDate today) {
        return state.isPending() && deadline.isBefore(today);
    }
}
