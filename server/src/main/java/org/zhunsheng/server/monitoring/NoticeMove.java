package org.zhunsheng.server.monitoring;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * 整改通知走过的一步。
 *
 * @param said 要求、反馈、意见或理由
 * @param expected 反馈里新的全年预计：行的编号到值；针对整张表的，键为空字
 * @param role 以什么角色做的
 * @param delegated 是不是受委托做的
 */
record NoticeMove(
        long id,
        String act,
        String fromState,
        String toState,
        String said,
        Map<String, String> expected,
        String role,
        boolean delegated,
        OffsetDateTime movedAt) {}
