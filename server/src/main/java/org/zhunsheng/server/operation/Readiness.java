package org.zhunsheng.server.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.zhunsheng.server.audit.Backlog;

/** 能不能用：数据库答话，封存没有落后。迁移没有做完的服务还不听端口。问得再多，一秒也只查一次数据库。 */
@Component
class Readiness {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BEHIND = Duration.ofMinutes(1);

    private final Backlog backlog;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known = new Known(State.DATABASE, Instant.EPOCH);

    Readiness(Backlog backlog, Clock clock) {
        this.backlog = backlog;
        this.clock = clock;
    }

    enum State {
        READY,
        DATABASE,
        SEALING;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Known(State state, Instant at) {
        boolean isFresh(Instant now, Duration kept) {
            return at.plus(kept).isAfter(now);
        }
    }

    /** 别人正在问、数据库迟迟不答的，不一起等：还记得的照说，太旧的就是数据库不答话。 */
    State state() {
        Known last = known;
        if (last.isFresh(clock.instant(), KEPT)) return last.state();
        if (!asking.tryLock()) return last.isFresh(clock.instant(), PATIENCE) ? last.state() : State.DATABASE;
        try {
            State state = ask();
            known = new Known(state, clock.instant());
            return state;
        } finally {
            asking.unlock();
        }
    }

    private State ask() {
        try {
            return backlog.now().behind().compareTo(BEHIND) < 0 ? State.READY : State.SEALING;
        } catch (DataAccessException | TransactionException gone) {
            return State.DATABASE;
        }
    }
}
