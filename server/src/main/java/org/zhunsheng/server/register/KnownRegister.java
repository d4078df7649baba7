package org.zhunsheng.server.register;

import org.zhunsheng.register.Register;

/**
 * 一个台账，连同现在用的定义。
 *
 * @param organizationId 哪个机构设的
 * @param number 现在用第几版
 * @param text 定义的原文
 */
public record KnownRegister(
        long id,
        long organizationId,
        String organization,
        String place,
        int number,
        String text,
        Register definition) {}
