package org.zhunsheng.audit;

import org.jspecify.annotations.Nullable;

/**
 * 导出文件里的一环。
 *
 * @param number 第几环；还没有封存的为 0
 * @param event 事件；事件不见了的为空
 * @param eventId 这一环封存的事件编号
 * @param hash 记着的散列，十六进制；还没有封存的为空字
 */
public record Link(long number, @Nullable AuditEvent event, long eventId, String hash) {}
