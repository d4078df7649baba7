package org.zhunsheng.register;

import java.util.Set;

/**
 * 从一种状态到另一种。
 *
 * @param roles 由哪些角色办；空的，能登记的都能
 * @param another 上一步（或上一次改动）是谁做的，这一步由别人来
 */
public record RegisterMove(String name, Title title, String from, String to, Set<String> roles, boolean another) {

    public RegisterMove {
        roles = Set.copyOf(roles);
    }
}
