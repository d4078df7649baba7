package org.zhunsheng.server.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;

/** 已有会话的人再出示口令或第二因素、换口令，或者退出。 */
@Component
class Confirmation {

    private final Credentials credentials;
    private final SessionStore sessions;
    private final Audit audit;
    private final Signing signing;
    private final Cast cast;

    Confirmation(Credentials credentials, SessionStore sessions, Audit audit, Signing signing, Cast cast) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.audit = audit;
        this.signing = signing;
        this.cast = cast;
    }

    /**
     * 用什么确认：设了第二因素的 {@code code}，有口令的 {@code password}，都没有的经统一认证再登录一次（{@code provider}），
     * 演示系统里再换成自己一次（{@code demonstration}）。
     */
    String by() {
        SecretStore.Secrets mine = signing.run(credentials::mine);
        if (mine.totpConfirmed() != null) return "code";
        if (mine.passwordHash() != null) return "password";
        return cast.demonstrated() ? "demonstration" : "provider";
    }

    Optional<String> confirm(String proof) {
        return signing.run(() -> credentials.confirm(proof));
    }

    List<PasswordRules.Rule> changePassword(String old, String wanted) {
        return signing.run(() -> credentials.changePassword(old, wanted));
    }

    void signOut() {
        Caller caller = Caller.current();
        Long session = caller.session();
        if (session == null) return;
        signing.run(() -> {
            if (sessions.end(session, "signed-out"))
                audit.done(Act.ACCOUNT_SIGN_OUT, credentials.mine().place(), "account:" + caller.id(), Map.of());
            return true;
        });
    }
}
