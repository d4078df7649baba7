package org.zhunsheng.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 应用这一道墙：当前的人凭一项权限够得到哪里。数据库的行级安全是另一道，互不依赖。 */
@Component
public class Access {

    /** 要紧的操作只认这段时间之内出示过的口令或第二因素。 */
    public static final Duration FRESH = Duration.ofMinutes(10);

    private final Clock clock;

    public Access(Clock clock) {
        this.clock = clock;
    }

    /** 凭这项权限够得到的机构。 */
    public Scope scope(Permission permission) {
        return Caller.current().scope(permission);
    }

    /** 凭这项权限，受限的台账够得到的机构。 */
    public Scope restricted(Permission permission) {
        return Caller.current().restricted(permission);
    }

    /** 没有登录的、会话受了别的限制的，拒绝。 */
    void requireSignedIn(Restriction until) {
        Caller caller = Caller.current();
        if (!caller.signedIn()) throw new Refused(ServiceProblem.SIGN_IN_FIRST);
        Restriction now = caller.restriction();
        if (now == Restriction.NONE || now == until) return;
        throw new Refused(
                now == Restriction.SECOND_FACTOR ? ServiceProblem.SIGN_IN_FIRST : ServiceProblem.SECURE_ACCOUNT_FIRST);
    }

    /** 在任何机构都没有这项权限的，拒绝。 */
    public void require(Permission permission) {
        if (scope(permission).isEmpty()) throw new Refused(ServiceProblem.NOT_ALLOWED);
    }

    void requireAny(Permission... permissions) {
        if (Arrays.stream(permissions).allMatch(one -> scope(one).isEmpty()))
            throw new Refused(ServiceProblem.NOT_ALLOWED);
    }

    /** 够不到这个机构的，拒绝。 */
    public void require(Permission permission, String place) {
        if (!scope(permission).contains(place)) throw new Refused(ServiceProblem.NOT_ALLOWED);
    }

    /** 刚刚出示过口令或第二因素的才行。 */
    public void requireFresh() {
        Instant authenticated = Caller.current().authenticated();
        if (authenticated == null || authenticated.plus(FRESH).isBefore(clock.instant()))
            throw new Refused(ServiceProblem.CONFIRM_FIRST);
    }

    /** 同上；出示令牌的程序除外：设立那个令牌、选那些权限的时候，本人已经确认过。 */
    public void requireFreshOrToken() {
        if (Caller.current().limit() == null) requireFresh();
    }
}
