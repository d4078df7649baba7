package org.zhunsheng.server.account;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;

/** 已有会话的人再出示口令或第二因素，或者退出。 */
@Component
class Confirmation {

    private final Credentials credentials;
    private final SessionStore sessions;
    private final Audit audit;
    private final TransactionTemplate transactions;

    Confirmation(Credentials credentials, SessionStore sessions, Audit audit, TransactionTemplate transactions) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** 认动态口令，还是认口令。 */
    boolean byCode() {
        return signing(() -> credentials.mine().totpConfirmed() != null);
    }

    Optional<String> confirm(String proof) {
        return signing(() -> credentials.confirm(proof));
    }

    void signOut() {
        Caller caller = Caller.current();
        Long session = caller.session();
        if (session == null) return;
        signing(() -> {
            if (sessions.end(session, "signed-out"))
                audit.done(Act.ACCOUNT_SIGN_OUT, credentials.mine().place(), "account:" + caller.id(), Map.of());
            return true;
        });
    }

    /** 仍是这个人，用途是登录：失败计数、换会话令牌都要它。 */
    private <T> T signing(Supplier<T> work) {
        return Caller.current().withPurpose("sign-in").run(() -> transactions.execute(status -> work.get()));
    }
}
