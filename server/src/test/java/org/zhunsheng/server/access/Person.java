package org.zhunsheng.server.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 表的一列：担任某个角色的人、没有角色的人、没有登录的人。 */
record Person(String name, @Nullable Role role, boolean signedIn) {

    static List<Person> all() {
        List<Person> all = new ArrayList<>(Arrays.stream(Role.values())
                .map(role -> new Person(role.code(), role, true))
                .toList());
        all.add(new Person("no-role", null, true));
        all.add(new Person("nobody", null, false));
        return all;
    }
}
