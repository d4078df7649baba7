package org.zhunsheng.server.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 管理帐号：列、看、建、改、停用、启用。范围之外的帐号如同没有。 */
@Component
class Accounts {

    private final AccountStore store;
    private final PlaceStore places;
    private final AccountCheck check;
    private final AccountCredentials credentials;
    private final GrantStore grants;
    private final Access access;
    private final Audit audit;

    Accounts(
            AccountStore store,
            PlaceStore places,
            AccountCheck check,
            AccountCredentials credentials,
            GrantStore grants,
            Access access,
            Audit audit) {
        this.store = store;
        this.places = places;
        this.check = check;
        this.credentials = credentials;
        this.grants = grants;
        this.access = access;
        this.audit = audit;
    }

    /** 一页；机构不在范围之内的，如同没有。 */
    @Transactional(readOnly = true)
    List<AccountStore.Line> list(AccountSearch search, int limit) {
        Scope scope = access.scope(Permission.ACCOUNT_READ);
        Long organization = search.organization();
        String within = organization == null
                ? ""
                : places.find(organization, scope)
                        .orElseThrow(Accounts::unknown)
                        .place();
        return store.list(search, scope, within, limit);
    }

    @Transactional(readOnly = true)
    AccountStore.Account find(long account, Permission permission) {
        return store.find(account, access.scope(permission)).orElseThrow(Accounts::unknown);
    }

    @Transactional(readOnly = true)
    PlaceStore.Place placeOf(AccountStore.Account account) {
        return places.find(account.organization(), new Scope(List.of(account.place())))
                .orElseThrow(Accounts::unknown);
    }

    /** 可填的机构，给页面提示。 */
    @Transactional(readOnly = true)
    List<PlaceStore.Place> suggested(Permission permission) {
        return places.suggested(access.scope(permission));
    }

    @Transactional(readOnly = true)
    PlaceStore.Place place(long organization, Permission permission) {
        return places.find(organization, access.scope(permission)).orElseThrow(Accounts::unknown);
    }

    /**
     * 建好的。
     *
     * @param password 一次性的口令，只显示这一次；只从统一认证登录的没有
     */
    record Created(long id, String login, @Nullable String password) {}

    @Transactional
    Created create(AccountForm form) {
        AccountForm.Checked checked = check.check(form, -1);
        access.require(Permission.ACCOUNT_WRITE, checked.place().place());
        long id = store.add(
                        checked.login(),
                        checked.name(),
                        checked.email(),
                        checked.place().id())
                .orElseThrow(() -> new Wrong(AccountProblem.LOGIN_TAKEN));
        String password = form.withoutPassword() ? null : credentials.issue(id);
        Map<String, ?> detail =
                Map.of("login", checked.login(), "name", checked.name(), "singleSignOn", form.withoutPassword());
        audit.done(Act.ACCOUNT_CREATE, checked.place().place(), "account:" + id, detail);
        return new Created(id, checked.login(), password);
    }

    @Transactional
    void change(long account, AccountForm form, int version) {
        AccountStore.Account before = find(account, Permission.ACCOUNT_WRITE);
        AccountForm whole =
                new AccountForm(before.login(), form.name(), form.email(), form.organization(), form.singleSignOn());
        AccountForm.Checked to = check.check(whole, before.organization());
        access.require(Permission.ACCOUNT_WRITE, to.place().place());
        if (!store.change(before, to, version, access.scope(Permission.ACCOUNT_WRITE)))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        audit.done(Act.ACCOUNT_CHANGE, before.place(), subject(account), changed(before, to));
    }

    /** 邮箱只说改没改，不进审计。 */
    private static Map<String, ?> changed(AccountStore.Account before, AccountForm.Checked to) {
        return Map.of(
                "before", Map.of("name", before.name(), "organization", before.organization()),
                "after", Map.of("name", to.name(), "organization", to.place().id()),
                "email", Objects.equals(before.email(), to.email()) ? "same" : "changed");
    }

    @Transactional
    void disable(long account, int version) {
        if (account == Caller.current().id()) throw new Refused(AccountProblem.OWN_ACCOUNT);
        find(account, Permission.ACCOUNT_WRITE);
        store.oneAtATime();
        if (grants.isLastSecurityAdministrator(account)) throw new Refused(AccountProblem.LAST_SECURITY_ADMINISTRATOR);
        state(account, "disabled", version, Act.ACCOUNT_DISABLE);
    }

    @Transactional
    void enable(long account, int version) {
        state(account, "active", version, Act.ACCOUNT_ENABLE);
    }

    private void state(long account, String state, int version, Act act) {
        AccountStore.Account known = find(account, Permission.ACCOUNT_WRITE);
        if (!store.state(account, state, version, access.scope(Permission.ACCOUNT_WRITE)))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        audit.done(act, known.place(), subject(account), Map.of("before", known.state(), "after", state));
    }

    static String subject(long account) {
        return "account:" + account;
    }

    static Refused unknown() {
        return new Refused(ServiceProblem.NOT_FOUND);
    }
}
