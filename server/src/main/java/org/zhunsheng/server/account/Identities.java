package org.zhunsheng.server.account;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 帐号与统一认证身份的关联，由管理员照此人报来的签发者与主体建立。 */
@Component
class Identities {

    private static final int LONGEST = 255;

    private final IdentityStore store;
    private final AccountCredentials credentials;
    private final Audit audit;

    Identities(IdentityStore store, AccountCredentials credentials, Audit audit) {
        this.store = store;
        this.credentials = credentials;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    List<IdentityStore.Identity> ofAccount(long account) {
        return store.ofAccount(account);
    }

    @Transactional
    void link(long account, String issuer, String subject) {
        AccountStore.Account known = credentials.commanded(account, Permission.ACCOUNT_WRITE);
        String from = issuer.strip();
        String who = subject.strip();
        boolean written = from.matches("https?://\\S+") && from.length() <= LONGEST && !who.isEmpty();
        if (!written || who.length() > LONGEST) throw new Wrong(AccountProblem.IDENTITY_MALFORMED);
        if (!store.link(account, from, who)) throw new Wrong(AccountProblem.IDENTITY_TAKEN);
        audit.done(Act.ACCOUNT_LINK, known.place(), Accounts.subject(account), Map.of("issuer", from, "subject", who));
    }

    /** 解除；经它登录的会话分不出来，此人的会话由数据库全部结束。 */
    @Transactional
    void unlink(long account, String issuer, String subject) {
        AccountStore.Account known = credentials.commanded(account, Permission.ACCOUNT_WRITE);
        if (!store.unlink(account, issuer, subject)) throw new Refused(ServiceProblem.NOT_FOUND);
        Map<String, ?> detail = Map.of("issuer", issuer, "subject", subject, "linked", false);
        audit.done(Act.ACCOUNT_LINK, known.place(), Accounts.subject(account), detail);
    }
}
