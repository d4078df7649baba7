package org.zhunsheng.server.review;

import java.time.OffsetDateTime;

/**
 * 一条审核意见下说的一句。
 *
 * @param role 以什么角色说的
 * @param delegated 是不是受委托说的
 */
record ThreadEntry(
        long id, long threadId, ThreadAct act, String text, String role, boolean delegated, OffsetDateTime at) {}
