package org.zhunsheng.server.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 凭一次性的链接登录，以及换一个角色：只在演示系统里，只对演示的帐号。第二因素在这里算出示过了。 */
@Component
class SignInLinks {

    private final CastStore store;
    private final SecretStore secrets;
    private final Sessions sessions;
    private final SessionStore sessionStore;
    private final Audit audit;
    private final Signing signing;
    private final Clock clock;

    SignInLinks(
            CastStore store,
            SecretStore secrets,
            Sessions sessions,
            SessionStore sessionStore,
            Audit audit,
            Signing signing,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.sessions = sessions;
        this.sessionStore = sessionStore;
        this.audit = audit;
        this.signing = signing;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<CastStore.Member> members() {
        return store.members();
    }

    /** 用掉链接；答新会话的令牌，链接不行的没有。 */
    Optional<String> redeem(String link, String agent) {
        return signing.run(() -> {
                    Optional<Long> account = store.spend(Token.hash(link));
                    if (account.isEmpty())
                        audit.failed(Act.ACCOUNT_SIGN_IN, Audit.EVERYWHERE, "", Map.of("by", "demonstration"));
                    return account.flatMap(secrets::ofAccount);
                })
                .map(known -> welcome(known, agent));
    }

    /** 换成另一个演示的帐号；答新会话的令牌，原来的会话结束。 */
    String become(long account, String agent) {
        boolean member = signing.run(() -> store.members().stream().anyMatch(one -> one.account() == account));
        if (!member) throw new Refused(ServiceProblem.NOT_FOUND);
        return welcome(signing.run(() -> secrets.ofAccount(account)).orElseThrow(), agent);
    }

    private String welcome(SecretStore.Secrets known, String agent) {
        Caller visitor = Caller.current();
        Long replaced = visitor.session();
        return signing.as(SignIn.of(known, visitor), () -> {
            if (replaced != null) sessionStore.end(replaced, "replaced");
            Instant now = clock.instant();
            String token =
                    sessions.begin(known.account(), new SessionStore.Began(now, now, true, visitor.address(), agent));
            audit.done(
                    Act.ACCOUNT_SIGN_IN,
                    known.place(),
                    Accounts.subject(known.account()),
                    Map.of("by", "demonstration"));
            return token;
        });
    }
}
