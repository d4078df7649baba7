package org.zhunsheng.server.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Role;

/** 一项授权合不合规则：期限、重复、互斥。 */
@Component
class GrantCheck {

    /** 第三方评审至多授权一年。 */
    static final Duration LONGEST_THIRD_PARTY = Duration.ofDays(366);

    private final GrantStore store;
    private final Policies policies;
    private final Clock clock;

    GrantCheck(GrantStore store, Policies policies, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.clock = clock;
    }

    /** 想要的授权；{@code until} 为空是不限期。 */
    record Wanted(
            Role role,
            long organization,
            Instant from,
            @Nullable Instant until) {

        boolean overlaps(GrantStore.Grant other) {
            Instant theirs = other.validUntil();
            return (until == null || other.validFrom().isBefore(until)) && (theirs == null || theirs.isAfter(from));
        }
    }

    Role role(String code) {
        return Role.of(code).filter(Role::grantable).orElseThrow(() -> new Wrong(AccountProblem.NOT_GRANTABLE));
    }

    /** 合规则的答是不是走了小单位的捷径；不合的拒绝。 */
    boolean shortcut(long account, Wanted wanted) {
        Instant until = wanted.until();
        if (until != null && (!until.isAfter(wanted.from()) || !until.isAfter(clock.instant())))
            throw new Wrong(AccountProblem.TERM_WRONG);
        boolean tooLong =
                until == null || Duration.between(wanted.from(), until).compareTo(LONGEST_THIRD_PARTY) > 0;
        if (wanted.role() == Role.THIRD_PARTY_REVIEWER && tooLong) throw new Wrong(AccountProblem.TERM_NEEDED);
        store.lock(account);
        List<GrantStore.Grant> held =
                store.ofAccount(account).stream().filter(wanted::overlaps).toList();
        if (held.stream().anyMatch(one -> same(one, wanted))) throw new Wrong(AccountProblem.ALREADY_GRANTED);
        boolean excluded =
                held.stream().flatMap(one -> Role.of(one.role()).stream()).anyMatch(wanted.role()::excludes);
        if (excluded && !policies.profile().allowsShortcuts()) throw new Wrong(AccountProblem.EXCLUSIVE_ROLES);
        return excluded;
    }

    private static boolean same(GrantStore.Grant held, Wanted wanted) {
        return held.role().equals(wanted.role().code()) && held.organization() == wanted.organization();
    }
}
