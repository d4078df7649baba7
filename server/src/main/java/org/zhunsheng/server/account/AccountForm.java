package org.zhunsheng.server.account;

import org.jspecify.annotations.Nullable;

/**
 * 交来的帐号。
 *
 * @param organization 机构的编码（后面可以跟名称）
 * @param singleSignOn 不给口令，只从统一认证登录；改帐号时不看
 */
record AccountForm(
        @Nullable String login,
        @Nullable String name,
        @Nullable String email,
        @Nullable String organization,
        @Nullable Boolean singleSignOn) {

    /** 核对过的。 */
    record Checked(String login, String name, @Nullable String email, PlaceStore.Place place) {}

    public boolean withoutPassword() {
        return Boolean.TRUE.equals(singleSignOn);
    }

    String plain(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
