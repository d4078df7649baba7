package org.zhunsheng.server.campaign;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * 填报走过的一步。
 *
 * @param act 做了什么
 * @param level 做的时候在第几级审核
 * @param document 调整所依据的文号
 * @param role 以什么角色做的
 * @param delegated 是不是受委托做的
 */
record Move(
        long id,
        String act,
        String fromState,
        String toState,
        int level,
        String opinion,
        List<Remark> remarks,
        String document,
        String role,
        boolean delegated,
        OffsetDateTime movedAt) {}
