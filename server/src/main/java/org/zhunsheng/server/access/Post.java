package org.zhunsheng.server.access;

import org.jspecify.annotations.Nullable;

/**
 * 岗位：在哪个机构担任什么角色。
 *
 * @param place 机构的位置，如 {@code 1/5/23/}；下级的位置以它开头
 * @param delegator 受这个帐号的委托担任；自己的为空
 */
public record Post(
        Role role,
        long organization,
        String place,
        @Nullable Long delegator) {

    public Post(Role role, long organization, String place) {
        this(role, organization, place, null);
    }

    /** 委托的帐号；自己的是 0，没有这个帐号。 */
    public long delegatorOrNone() {
        return delegator == null ? 0 : delegator;
    }

    /** 是自己的，不是受委托的。 */
    public boolean isOwn() {
        return delegator == null;
    }
}
