package org.zhunsheng.server.account;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/**
 * 替别人恢复登录：口令由系统管理员重发，第二因素与锁由安全管理员解除，一个人做不全，就不能悄悄顶替别人。
 * 授权出了范围的帐号不能动，免得借它越权。
 */
@Component
class AccountCredentials {

    private final AccountStore accounts;
    private final CredentialStore store;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final Access access;
    private final Audit audit;

    AccountCredentials(
            AccountStore accounts,
            CredentialStore store,
            SessionStore sessions,
            Passwords passwords,
            Access access,
            Audit audit) {
        this.accounts = accounts;
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
        this.access = access;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    CredentialStore.State state(long account) {
        return store.state(account).orElse(CredentialStore.State.NONE);
    }

    /** 新帐号的一次性口令。 */
    String issue(long account) {
        String password = OneTimePassword.fresh();
        if (!store.resetPassword(account, passwords.hash(password))) throw new Refused(ServiceProblem.NOT_ALLOWED);
        return password;
    }

    /** 换成一次性的口令，只显示这一次；此人的会话全部结束。 */
    @Transactional
    Accounts.Created reset(long account) {
        AccountStore.Account known = commanded(account, Permission.ACCOUNT_WRITE);
        String password = issue(account);
        audit.done(Act.ACCOUNT_RESET, known.place(), Accounts.subject(account), Map.of());
        return new Accounts.Created(account, known.login(), password);
    }

    /** 手机丢了：取消第二因素，此人要重新设。 */
    @Transactional
    void removeFactor(long account) {
        AccountStore.Account known = commanded(account, Permission.ACCOUNT_UNLOCK);
        if (!store.removeFactor(account)) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        audit.done(Act.FACTOR_REMOVE, known.place(), Accounts.subject(account), Map.of("by", "administrator"));
    }

    @Transactional
    void unlock(long account) {
        AccountStore.Account known = known(account, Permission.ACCOUNT_UNLOCK);
        if (!store.unlock(account)) throw new Refused(ServiceProblem.NOT_ALLOWED);
        audit.done(Act.ACCOUNT_UNLOCK, known.place(), Accounts.subject(account), Map.of());
    }

    @Transactional
    void endSessions(long account) {
        AccountStore.Account known = known(account, Permission.SESSION_END);
        int ended = sessions.endOthers(account, null, "by-administrator");
        audit.done(Act.SESSION_END, known.place(), Accounts.subject(account), Map.of("sessions", ended));
    }

    AccountStore.Account known(long account, Permission permission) {
        return accounts.find(account, access.scope(permission)).orElseThrow(Accounts::unknown);
    }

    /** 管得到这个帐号，它的授权也都在范围之内，而且不是自己。 */
    AccountStore.Account commanded(long account, Permission permission) {
        AccountStore.Account known = known(account, permission);
        if (account == Caller.current().id()) throw new Refused(AccountProblem.OWN_ACCOUNT);
        if (store.reachesBeyond(account, access.scope(permission))) throw new Refused(AccountProblem.REACHES_BEYOND);
        return known;
    }
}
