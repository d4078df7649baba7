package org.zhunsheng.server.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
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
    private final TransactionTemplate transactions;

    SignIn(
            SecretStore secrets,
            Passwords passwords,
            Failures failures,
            Sessions sessions,
            Audit audit,
            TransactionTemplate transactions) {
        this.secrets = secrets;
        this.passwords = passwords;
        this.failures = failures;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** 要核对的与锁定与否，一次查出。 */
    private record Found(Optional<SecretStore.Secrets> secrets, boolean locked) {}

    /** 成了的话，新会话的令牌；不成的没有，也不说为什么。 */
    Optional<String> signIn(String login, String password, String agent) {
        String wanted = login.strip().toLowerCase(Locale.ROOT);
        Caller visitor = Caller.current();
        Found found = as(visitor, () -> new Found(secrets.ofLogin(wanted), failures.locked(wanted, visitor.address())));
        SecretStore.Secrets known = found.secrets().orElse(null);
        boolean right = passwords.matches(password, known == null ? null : known.passwordHash());
        if (known == null || !right || found.locked() || !known.state().equals("active")) {
            as(visitor, () -> refuse(wanted, known, found.locked()));
            return Optional.empty();
        }
        String upgraded = passwords.outdated(String.valueOf(known.passwordHash())) ? passwords.hash(password) : null;
        return Optional.of(as(signing(known, visitor), () -> welcome(known, upgraded, visitor.address(), agent)));
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        return caller.withPurpose("sign-in").run(() -> transactions.execute(status -> work.get()));
    }

    private static Caller signing(SecretStore.Secrets known, Caller visitor) {
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

    private Boolean refuse(String login, SecretStore.@Nullable Secrets known, boolean locked) {
        String place = known == null ? Audit.EVERYWHERE : known.place();
        String subject = known == null ? "" : "account:" + known.account();
        int count = locked ? 0 : failures.add(login, Caller.current().address());
        audit.failed(Act.ACCOUNT_SIGN_IN, place, subject, Map.of("locked", locked));
        if (count == Failures.PER_ACCOUNT) audit.done(Act.ACCOUNT_LOCK, place, subject, Map.of("failures", count));
        return false;
    }

    private String welcome(SecretStore.Secrets known, @Nullable String upgraded, String address, String agent) {
        failures.clear(known.login());
        if (upgraded != null) secrets.rehash(known.account(), upgraded);
        String token = sessions.begin(known.account(), false, address, agent);
        audit.done(Act.ACCOUNT_SIGN_IN, known.place(), "account:" + known.account(), Map.of("by", "password"));
        return token;
    }
}
