package org.zhunsheng.server.register;

import org.zhunsheng.register.Title;

/**
 * 清单里的一个台账。
 *
 * @param organization 设它的机构的名称；看不见的为空字
 * @param entries 看得见的、没有作废的记录有几条
 */
public record RegisterLine(
        long id,
        long organizationId,
        String organization,
        String place,
        String code,
        int number,
        Title title,
        long entries) {}
