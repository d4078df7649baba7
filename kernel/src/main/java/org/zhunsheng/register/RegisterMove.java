package org.zhunsheng.register;

import java.util.Set;

/**
 * 从一种状态到另一种。
 *
 * @param roles 由哪些角色办；空的，能登记的都能
 */
public record RegisterMove(String name, Title title, String from, String to, Set<String> roles) {

    public RegisterMove {
        roles = Set.copyOf(roles);
    }
}
