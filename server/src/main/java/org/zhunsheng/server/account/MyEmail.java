package org.zhunsheng.server.account;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;

/** 本人的邮箱：收提醒用，不填不寄。 */
@Component
class MyEmail {

    private final EmailStore store;
    private final SecretStore secrets;
    private final Audit audit;

    MyEmail(EmailStore store, SecretStore secrets, Audit audit) {
        this.store = store;
        this.secrets = secrets;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    String show() {
        return store.ofAccount(Caller.current().id()).orElse("");
    }

    /** 空的是不要。邮箱只说改了，不进审计。 */
    @Transactional
    void change(String typed) {
        String address = typed.strip();
        if (!address.isEmpty() && !Email.allows(address)) throw new Wrong(AccountProblem.EMAIL_MALFORMED);
        if (!store.change(address)) return;
        long account = Caller.current().id();
        String place =
                secrets.ofAccount(account).map(SecretStore.Secrets::place).orElse(Audit.EVERYWHERE);
        audit.done(Act.ACCOUNT_CHANGE, place, Accounts.subject(account), Map.of("email", "changed"));
    }
}
