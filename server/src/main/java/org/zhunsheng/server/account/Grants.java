package org.zhunsheng.server.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 授权：让一个人在一个机构（连同下级）担任一个角色。谁也不能给自己，也不能给出自己范围之外的。 */
@Component
class Grants {

    private final GrantStore store;
    private final GrantCheck check;
    private final AccountCredentials credentials;
    private final PlaceStore places;
    private final Access access;
    private final Audit audit;

    Grants(
            GrantStore store,
            GrantCheck check,
            AccountCredentials credentials,
            PlaceStore places,
            Access access,
            Audit audit) {
        this.store = store;
        this.check = check;
        this.credentials = credentials;
        this.places = places;
        this.access = access;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    List<GrantStore.Grant> ofAccount(long account) {
        return store.ofAccount(account);
    }

    @Transactional(readOnly = true)
    List<GrantStore.Grant> list(@Nullable Long account, long after, int limit) {
        return store.list(account, access.scope(Permission.ACCOUNT_READ), after, limit);
    }

    /** 填写的机构；范围之内没有的，拒绝。 */
    @Transactional(readOnly = true)
    long place(String written) {
        return places.find(written, access.scope(Permission.ROLE_GRANT))
                .orElseThrow(() -> new Wrong(AccountProblem.ORGANIZATION_UNKNOWN))
                .id();
    }

    /**
     * 授好了。
     *
     * @param installerRetired 三类管理员配齐了，正在授权的安装人自己的授权随之结束
     */
    record Granted(long id, boolean installerRetired) {}

    @Transactional
    Granted grant(long account, GrantCheck.Wanted wanted) {
        AccountStore.Account known = credentials.known(account, Permission.ROLE_GRANT);
        if (account == Caller.current().id()) throw new Refused(AccountProblem.OWN_ACCOUNT);
        PlaceStore.Place place = places.find(wanted.organization(), access.scope(Permission.ROLE_GRANT))
                .orElseThrow(Accounts::unknown);
        access.require(Permission.ROLE_GRANT, place.place());
        if (place.closed()) throw new Wrong(AccountProblem.ORGANIZATION_CLOSED);
        boolean shortcut = check.shortcut(account, wanted);
        long id = store.add(
                known.id(),
                wanted.role(),
                place.id(),
                wanted.from(),
                wanted.until(),
                Caller.current().id());
        audit.done(Act.ROLE_GRANT, place.place(), Accounts.subject(account), detail(id, wanted));
        if (shortcut) audit.done(Act.ROLE_SHORTCUT, place.place(), Accounts.subject(account), detail(id, wanted));
        return new Granted(id, retireInstaller());
    }

    private static Map<String, Object> detail(long grant, GrantCheck.Wanted wanted) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("grant", grant);
        detail.put("role", wanted.role().code());
        detail.put("organization", wanted.organization());
        detail.put("from", wanted.from().toString());
        detail.put("until", String.valueOf(wanted.until()));
        return detail;
    }

    private boolean retireInstaller() {
        List<Long> retired = store.retireInstaller();
        for (long account : retired)
            audit.done(
                    Act.ROLE_REVOKE,
                    Audit.EVERYWHERE,
                    Accounts.subject(account),
                    Map.of("role", "installer", "reason", "administrators-complete"));
        return retired.contains(Caller.current().id());
    }

    /** 收回：从现在起失效。答是谁的。 */
    @Transactional
    long revoke(long grant) {
        GrantStore.Grant known =
                store.find(grant, access.scope(Permission.ROLE_GRANT)).orElseThrow(Accounts::unknown);
        if (known.account() == Caller.current().id()) throw new Refused(AccountProblem.OWN_ACCOUNT);
        if (!store.end(grant)) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        audit.done(
                Act.ROLE_REVOKE,
                known.place(),
                Accounts.subject(known.account()),
                Map.of("grant", grant, "role", known.role(), "organization", known.organization()));
        return known.account();
    }
}
