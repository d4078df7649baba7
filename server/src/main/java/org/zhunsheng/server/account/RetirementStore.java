package org.zhunsheng.server.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 清扫的 SQL，在 {@code job} 用途的事务里。 */
@Repository
class RetirementStore {

    private final JdbcClient db;
    private final SessionSettings settings;
    private final Clock clock;

    RetirementStore(JdbcClient db, SessionSettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** 到期的一项授权。 */
    record Closed(long id, long account, String role, String place) {}

    /** 这一次轮到这个节点；到事务结束为止。 */
    boolean mine() {
        return db.sql("select pg_try_advisory_xact_lock(7017)")
                .query(Boolean.class)
                .single();
    }

    int forgetKeys() {
        return db.sql("delete from idempotency_keys where created_at < cast(:now as timestamptz) - interval '1 day'")
                .param("now", now())
                .update();
    }

    int endSessions() {
        return db.sql("""
                update sessions set ended_at = now(), end_reason = 'expired'
                 where ended_at is null
                   and (seen_at <= cast(:now as timestamptz) - make_interval(secs => :idle)
                        or created_at <= cast(:now as timestamptz) - make_interval(secs => :longest))
                """)
                .param("now", now())
                .param("idle", settings.idle().toSeconds())
                .param("longest", settings.longest().toSeconds())
                .update();
    }

    /** 到期的授权记下来；此人的会话由数据库同时结束，权限没有了，会话也换。 */
    List<Closed> closeGrants() {
        return db.sql("""
                update grants set closed_at = now() where closed_at is null and valid_until <= now()
                returning id, account_id as account, role, place
                """).query(Closed.class).list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
