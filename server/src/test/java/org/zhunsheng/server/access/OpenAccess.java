package org.zhunsheng.server.access;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** 应用那道墙，可以整个拆掉（谁都登录了、刚确认过、哪里都够得到），也可以只拆一项权限的规则，再装回去。 */
final class OpenAccess extends Access {

    private volatile Set<Permission> open = Set.of();
    private volatile boolean everything;

    OpenAccess() {
        super(Clock.systemUTC());
    }

    static OpenAccess everything() {
        OpenAccess access = new OpenAccess();
        access.openEverything();
        return access;
    }

    void openEverything() {
        open = EnumSet.allOf(Permission.class);
        everything = true;
    }

    /** 只有这一项权限的规则被拆掉。 */
    void openOnly(Permission permission) {
        open = EnumSet.of(permission);
        everything = false;
    }

    void close() {
        open = Set.of();
        everything = false;
    }

    @Override
    public Scope scope(Permission permission) {
        return open.contains(permission) ? new Scope(List.of("1/")) : super.scope(permission);
    }

    @Override
    public void requireFresh() {
        if (!everything) super.requireFresh();
    }

    @Override
    public void requireFreshOrToken() {
        if (!everything) super.requireFreshOrToken();
    }

    @Override
    void requireSignedIn(Restriction until) {
        if (!everything) super.requireSignedIn(until);
    }
}
