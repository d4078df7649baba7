package org.zhunsheng.server.access;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** 拆掉的应用那道墙：谁都登录了、刚确认过、哪里都够得到；或者只拆一项权限。 */
final class OpenAccess extends Access {

    private final Set<Permission> open;
    private final boolean everything;

    private OpenAccess(Set<Permission> open, boolean everything) {
        super(Clock.systemUTC());
        this.open = open;
        this.everything = everything;
    }

    static OpenAccess everything() {
        return new OpenAccess(EnumSet.allOf(Permission.class), true);
    }

    /** 只有这一项权限的规则被拆掉。 */
    static OpenAccess only(Permission permission) {
        return new OpenAccess(EnumSet.of(permission), false);
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
