package org.zhunsheng.server.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.access.Restriction;

/** 会话：由 Cookie 里的令牌认人。每个请求都查数据库，别的节点上的停用、改权立即生效。 */
@Component
class Sessions {

    private static final Duration WRITE_SEEN_EVERY = Duration.ofMinutes(1);

    private final SessionStore store;
    private final SessionSettings settings;
    private final Policies policies;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Sessions(
            SessionStore store,
            SessionSettings settings,
            Policies policies,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** 令牌是谁的；不认得的、过期的没有。 */
    Optional<Caller> identify(String token) {
        Optional<SessionStore.Known> known = store.find(Token.hash(token), settings, clock.instant());
        known.filter(session -> session.seen().plus(WRITE_SEEN_EVERY).isBefore(clock.instant()))
                .ifPresent(session -> Caller.system("session")
                        .run(() -> transactions.execute(status -> store.seen(session.id(), clock.instant()))));
        return known.map(this::caller);
    }

    private Caller caller(SessionStore.Known session) {
        List<Post> posts = session.posts();
        return new Caller(
                session.account(),
                session.login(),
                posts,
                null,
                "",
                session.id(),
                session.authenticated(),
                restriction(session, posts),
                "",
                "");
    }

    private Restriction restriction(SessionStore.Known session, List<Post> posts) {
        if (session.factorSet() && !session.secondFactor()) return Restriction.SECOND_FACTOR;
        boolean needsFactor = !session.factorSet() && !session.secondFactor() && policies.needsFactor(posts);
        return session.passwordTemporary() || expired(session.passwordChanged()) || needsFactor
                ? Restriction.SECURE_ACCOUNT
                : Restriction.NONE;
    }

    private boolean expired(@Nullable Instant changed) {
        Duration age = policies.profile().age();
        return age != null && changed != null && changed.plus(age).isBefore(clock.instant());
    }

    /** 新会话的令牌，交给对方的 Cookie。须在 {@code sign-in} 用途的事务里。 */
    String begin(long account, String address, String agent) {
        Instant now = clock.instant();
        return begin(account, new SessionStore.Began(now, now, false, address, agent));
    }

    /** 同上，由统一认证：身份与第二因素是那边何时认的。 */
    String begin(long account, SessionStore.Began began) {
        String token = Token.fresh();
        store.add(account, Token.hash(token), began, settings.together());
        return token;
    }

    /** 身份又确认过：新的令牌；会话已经结束的没有。 */
    Optional<String> renew(long session, boolean secondFactor) {
        String token = Token.fresh();
        return store.renew(session, Token.hash(token), secondFactor, clock.instant())
                ? Optional.of(token)
                : Optional.empty();
    }
}
