package org.zhunsheng.server.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * 审计页面的筛选，都写在网址里。
 *
 * @param account 登录名
 * @param action 做了什么
 * @param outcome 结果
 * @param organization 机构（连同下级）
 * @param request 请求编号
 * @param before 只要编号比这小的：上一页最后一行
 */
public record AuditFilter(
        @Nullable String account,
        @Nullable String action,
        @Nullable String outcome,
        @Nullable Long organization,
        @Nullable String request,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @Nullable Long before) {

    AuditFilter next(long last) {
        return new AuditFilter(account, action, outcome, organization, request, from, to, last);
    }
}
