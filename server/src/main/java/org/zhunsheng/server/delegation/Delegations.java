package org.zhunsheng.server.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.setting.Setting;
import org.zhunsheng.server.setting.Settings;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 委托自己的审核角色，提前结束；数据库的函数把各条规则再核对一遍。 */
@Component
class Delegations {

    private final DelegationStore store;
    private final Settings settings;
    private final Access access;
    private final Audit audit;

    Delegations(DelegationStore store, Settings settings, Access access, Audit audit) {
        this.store = store;
        this.settings = settings;
        this.access = access;
        this.audit = audit;
    }

    /** 委托出去的与受委托的，新的在前。 */
    @Transactional(readOnly = true)
    List<Delegation> list() {
        return store.list(Caller.current().id());
    }

    @Transactional(readOnly = true)
    List<DelegationStore.Held> held() {
        return store.held(Caller.current().id()).stream().filter(this::whole).toList();
    }

    /** 出示令牌的，令牌要有这个角色的全部权限：不能借委托得到令牌没有的。 */
    private boolean whole(DelegationStore.Held held) {
        return Role.of(held.role()).stream()
                .flatMap(role -> role.permissions().stream())
                .allMatch(permission -> access.scope(permission).contains(held.place()));
    }

    @Transactional(readOnly = true)
    DelegationStore.Held held(long grant) {
        return held().stream()
                .filter(one -> one.id() == grant)
                .findFirst()
                .orElseThrow(() -> new Refused(DelegationProblem.NOT_YOURS));
    }

    @Transactional(readOnly = true)
    List<DelegationStore.Deputy> deputies(long grant) {
        return store.deputies(held(grant).id(), "");
    }

    int mostDays() {
        return Integer.parseInt(settings.value(Setting.DELEGATION_DAYS.code()));
    }

    @Transactional
    Delegation create(Wish wish) {
        DelegationStore.Held held = held(wish.grant());
        Optional<DelegationStore.Deputy> deputy = wish.login().isEmpty()
                ? Optional.empty()
                : store.deputies(held.id(), wish.login()).stream().findFirst();
        if (deputy.isEmpty()) throw new Refused(DelegationProblem.DEPUTY_UNKNOWN);
        long id = store.add(
                        held.id(),
                        deputy.get().login(),
                        wish.begins(LocalDate.now(), mostDays(), held.until()),
                        wish.ends(),
                        wish.said())
                .orElseThrow(() -> new Refused(DelegationProblem.ALREADY));
        Delegation made = find(id);
        audit.done(Act.ROLE_DELEGATE, made.place(), subject(made), detail(made));
        return made;
    }

    private static String subject(Delegation one) {
        return "account:" + one.deputy();
    }

    private static Map<String, ?> detail(Delegation one) {
        return Map.of(
                "grant", one.id(),
                "role", one.role(),
                "organization", one.organizationId(),
                "from", one.validFrom().toString(),
                "until", one.validUntil().toString(),
                "reason", one.reason());
    }

    private Delegation find(long id) {
        return list().stream()
                .filter(one ->
                        one.id() == id && one.delegator() == Caller.current().id())
                .findFirst()
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 提前结束自己的一次委托。 */
    @Transactional
    Delegation end(long id) {
        Delegation known = find(id);
        if (!store.end(id)) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        audit.done(Act.ROLE_DELEGATION_END, known.place(), subject(known), detail(known));
        return find(id);
    }
}
