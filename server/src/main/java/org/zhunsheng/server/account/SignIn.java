package org.zhunsheng.server.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Restriction;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;

/** 登录：核对口令，开始会话。不认识的登录名、不对的口令、锁定的帐号，回答与所做的工作都一样。 */
@Component
class SignIn {

    private final SecretStore secrets;
    private final Passwords passwords;
    private final Failures failures;
    private final Sessions sessions;
    private final Audit audit;
    private final Lockout lockout;
    private final Signing signing;
    private final Clock clock;

    SignIn(
            SecretStore secrets,
            Passwords passwords,
            Failures failures,
            Sessions sessions,
            Audit audit,
            Lockout lockout,
            Signing signing,
            Clock clock) {
        this.secrets = secrets;
        this.passwords = passwords;
        this.failures = failures;
        this.sessions = sessions;
        this.audit = audit;
        this.lockout = lockout;
        this.signing = signing;
        this.clock = clock;
    }

    /** 要核对的与锁定与否，一次查出。 */
    private record Found(Optional<SecretStore.Secrets> secrets, boolean locked) {}

    /** 成了的话，新会话的令牌；不成的没有，也不说为什么。 */
    Optional<String> signIn(String login, String password, String agent) {
        String wanted = login.strip().toLowerCase(Locale.ROOT);
        Caller visitor = Caller.current();
        Found found = signing.as(
                visitor, () -> new Found(secrets.ofLogin(wanted), failures.locked(wanted, visitor.address())));
        SecretStore.Secrets known = found.secrets().orElse(null);
        boolean right = passwords.matches(password, known == null ? null : known.passwordHash());
        // 散列算得慢：同时猜很多次的，轮到这一次时可能早已锁上
        boolean locked =
                found.locked() || right && signing.as(visitor, () -> failures.locked(wanted, visitor.address()));
        if (known == null || !right || locked || !usable(known)) {
            signing.as(visitor, () -> lockout.refused(Act.ACCOUNT_SIGN_IN, wanted, known, locked));
            return Optional.empty();
        }
        String upgraded = passwords.outdated(String.valueOf(known.passwordHash())) ? passwords.hash(password) : null;
        return Optional.of(signing.as(of(known, visitor), () -> welcome(known, upgraded, visitor.address(), agent)));
    }

    /** 在用，而且不是过了期的一次性口令。 */
    private boolean usable(SecretStore.Secrets known) {
        Instant changed = known.passwordChanged();
        boolean stale = known.passwordTemporary()
                && (changed == null || changed.plus(OneTimePassword.VALID).isBefore(clock.instant()));
        return known.state().equals("active") && !stale;
    }

    static Caller of(SecretStore.Secrets known, Caller visitor) {
        return new Caller(
                known.account(),
                known.login(),
                List.of(),
                null,
                "",
                null,
                null,
                Restriction.NONE,
                visitor.address(),
                visitor.request());
    }

    private String welcome(SecretStore.Secrets known, @Nullable String upgraded, String address, String agent) {
        failures.clear(known.login());
        if (upgraded != null) secrets.rehash(known.account(), upgraded);
        String token = sessions.begin(known.account(), address, agent);
        audit.done(Act.ACCOUNT_SIGN_IN, known.place(), "account:" + known.account(), Map.of("by", "password"));
        return token;
    }
}
