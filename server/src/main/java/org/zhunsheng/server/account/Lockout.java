package org.zhunsheng.server.account;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;

/** 口令或动态口令没有出示对：计数，记入审计；到了次数就锁，锁也记。须在 {@code sign-in} 用途的事务里。 */
@Component
class Lockout {

    private final Failures failures;
    private final SecretStore secrets;
    private final Audit audit;
    private final Clock clock;

    Lockout(Failures failures, SecretStore secrets, Audit audit, Clock clock) {
        this.failures = failures;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** 答从此是不是锁着。 */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean refused(Act act, String login, SecretStore.@Nullable Secrets known, boolean locked) {
        String place = known == null ? Audit.EVERYWHERE : known.place();
        String subject = known == null ? "" : "account:" + known.account();
        int count = locked ? 0 : failures.add(login, Caller.current().address());
        audit.failed(act, place, subject, Map.of("locked", locked));
        if (count != Failures.PER_ACCOUNT) return locked;
        if (known != null) secrets.lock(known.account(), clock.instant().plus(Failures.WINDOW));
        audit.done(Act.ACCOUNT_LOCK, place, subject, Map.of("failures", count));
        return true;
    }
}
