package org.zhunsheng.server.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 表的一列：担任某个角色的人（授在本单位，或者整个系统）、没有角色的人、没有登录的人。 */
record Person(String name, @Nullable Role role, boolean signedIn, boolean everywhere) {

    /** 这几个角色还要授在整个系统上试一遍：设置与导出只有那里做得成。 */
    private static final List<Role> EVERYWHERE =
            List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);

    static List<Person> all() {
        List<Person> all = new ArrayList<>(Arrays.stream(Role.values())
                .map(role -> new Person(role.code(), role, true, false))
                .toList());
        for (Role role : EVERYWHERE) all.add(new Person(role.code() + "@0", role, true, true));
        all.add(new Person("no-role", null, true, false));
        all.add(new Person("nobody", null, false, false));
        return all;
    }
}
