package org.zhunsheng.server.register;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.register.Register;

/**
 * 一个台账，连同现在用的定义。
 *
 * @param organizationId 哪个机构设的
 * @param ownerId 主办处室；没有的为空
 * @param owner 它的名称；没有的、看不见的为空字
 * @param ownerPlace 它的位置；没有的为空字
 * @param number 现在用第几版
 * @param text 定义的原文
 */
public record KnownRegister(
        long id,
        long organizationId,
        String organization,
        String place,
        @Nullable Long ownerId,
        String owner,
        String ownerPlace,
        int number,
        String text,
        Register definition) {

    /** 记录记在哪里：主办处室，没有的是设台账的机构与它的下级。 */
    boolean takes(String into) {
        return ownerId == null ? into.startsWith(place) : into.equals(ownerPlace);
    }
}
