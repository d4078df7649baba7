package org.zhunsheng.server.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.oidc.Identity;

/** 由统一认证的身份登录：只认关联好的；第二因素那边没有出示过的，这里照样要。 */
@Component
class SingleSignOn {

    private final IdentityStore identities;
    private final SecretStore secrets;
    private final Sessions sessions;
    private final SessionStore sessionStore;
    private final Audit audit;
    private final Signing signing;
    private final Clock clock;

    SingleSignOn(
            IdentityStore identities,
            SecretStore secrets,
            Sessions sessions,
            SessionStore sessionStore,
            Audit audit,
            Signing signing,
            Clock clock) {
        this.identities = identities;
        this.secrets = secrets;
        this.sessions = sessions;
        this.sessionStore = sessionStore;
        this.audit = audit;
        this.signing = signing;
        this.clock = clock;
    }

    /** 新会话的令牌；没有关联在用的帐号的，没有。 */
    Optional<String> signIn(Identity identity, String agent) {
        Caller visitor = Caller.current();
        Optional<SecretStore.Secrets> known = signing.as(visitor, () -> find(identity));
        return known.map(
                one -> signing.as(SignIn.of(one, visitor), () -> welcome(one, identity, visitor.session(), agent)));
    }

    private Optional<SecretStore.Secrets> find(Identity identity) {
        Optional<SecretStore.Secrets> known = identities
                .account(identity.issuer(), identity.subject())
                .flatMap(secrets::ofAccount)
                .filter(one -> one.state().equals("active"));
        if (known.isEmpty())
            audit.failed(
                    Act.ACCOUNT_SIGN_IN,
                    Audit.EVERYWHERE,
                    "",
                    Map.of("by", "oidc", "issuer", identity.issuer(), "subject", identity.subject()));
        return known;
    }

    private String welcome(SecretStore.Secrets known, Identity identity, @Nullable Long replaced, String agent) {
        if (replaced != null) sessionStore.end(replaced, "replaced");
        Instant now = clock.instant();
        Instant authenticated = identity.authenticated().isAfter(now) ? now : identity.authenticated();
        Caller caller = Caller.current();
        String token = sessions.begin(
                known.account(),
                new SessionStore.Began(now, authenticated, identity.secondFactor(), caller.address(), agent));
        audit.done(
                Act.ACCOUNT_SIGN_IN,
                known.place(),
                Accounts.subject(known.account()),
                Map.of("by", "oidc", "secondFactor", identity.secondFactor()));
        return token;
    }
}
