package org.zhunsheng.server.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 送的 SQL：轮到谁送、送到第几号、每一次的记录。 */
@Repository
class DeliveryStore {

    /** 送一件的时限的几倍：正在送的节点停了机，别的节点这么久之后接着送。 */
    private static final int LEASE_SECONDS = 60;

    private static final int KEPT_DAYS = 30;

    private final JdbcClient db;

    DeliveryStore(JdbcClient db) {
        this.db = db;
    }

    /** 取一个有得送、到了时候、没有别的节点在送的；{@code except} 是刚送过的。 */
    Optional<Claimed> claim(long last, Instant now, Long[] except) {
        return db.sql("""
                update subscriptions set claim = :claim, claimed_until = clock_timestamp() + make_interval(secs => :lease)
                 where id = (select id from subscriptions
                              where state = 'active' and due_at <= :now and position < :last and id <> all (cast(:except as bigint[]))
                                and (claimed_until is null or claimed_until < clock_timestamp())
                              order by due_at, id limit 1 for update skip locked)
                returning id, claim, place, url, types, secret, position, previous, failures
                """)
                .param("claim", UUID.randomUUID())
                .param("lease", LEASE_SECONDS)
                .param("now", Timestamp.from(now))
                .param("last", last)
                .param("except", except)
                .query(DeliveryStore::row)
                .optional();
    }

    /** 送到这一号了；已经不归这个节点的，答否。 */
    boolean advance(Claimed it) {
        return db.sql("""
                update subscriptions set position = :position, previous = :previous, failures = 0,
                       claimed_until = clock_timestamp() + make_interval(secs => :lease)
                 where id = :id and claim = :claim and state = 'active'
                """)
                        .param("position", it.position())
                        .param("previous", it.previous())
                        .param("lease", LEASE_SECONDS)
                        .param("id", it.id())
                        .param("claim", it.claim())
                        .update()
                == 1;
    }

    boolean postpone(Claimed it, Instant until) {
        return db.sql("""
                update subscriptions set failures = failures + 1, due_at = :until, claim = null, claimed_until = null
                 where id = :id and claim = :claim and state = 'active'
                """)
                        .param("until", Timestamp.from(until))
                        .param("id", it.id())
                        .param("claim", it.claim())
                        .update()
                == 1;
    }

    boolean pause(Claimed it, LocalDate today) {
        return db.sql("""
                update subscriptions set failures = failures + 1, state = 'paused', paused_on = :today, claim = null, claimed_until = null,
                       version = version + 1
                 where id = :id and claim = :claim and state = 'active'
                """)
                        .param("today", today)
                        .param("id", it.id())
                        .param("claim", it.claim())
                        .update()
                == 1;
    }

    void release(Claimed it) {
        db.sql("update subscriptions set claim = null, claimed_until = null where id = :id and claim = :claim")
                .param("id", it.id())
                .param("claim", it.claim())
                .update();
    }

    void log(Claimed it, long number, Instant at, int millis, Outcome outcome) {
        db.sql("""
                insert into deliveries (subscription_id, place, number, attempt, at, millis, status, problem, detail)
                values (:subscription, '', :number, :attempt, :at, :millis, :status, :problem, :detail)
                """)
                .param("subscription", it.id())
                .param("number", number)
                .param("attempt", it.failures() + 1)
                .param("at", Timestamp.from(at))
                .param("millis", millis)
                .param("status", outcome.status())
                .param("problem", outcome.code())
                .param("detail", outcome.detail())
                .update();
    }

    void forget(Instant now) {
        db.sql("delete from deliveries where at < :before")
                .param("before", Timestamp.from(now.minus(Duration.ofDays(KEPT_DAYS))))
                .update();
    }

    /** 送的一次。 */
    public record Line(
            long id, long number, int attempt, Instant at, int millis, int status, String problem, String detail) {}

    /** 一个订阅的记录，新的在前。 */
    List<Line> list(long subscription, long before, boolean failed, Scope scope, int limit) {
        return db.sql("""
                select id, number, attempt, at, millis, status, problem, detail from deliveries
                 where subscription_id = :subscription and id < :before and place like any (:scope) and (not :failed or problem <> '')
                 order by id desc limit :limit
                """)
                .param("subscription", subscription)
                .param("before", before)
                .param("failed", failed)
                .param("scope", scope.patterns())
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    private static Claimed row(ResultSet row, int at) throws SQLException {
        return new Claimed(
                row.getLong("id"),
                row.getObject("claim", UUID.class),
                row.getString("place"),
                row.getString("url"),
                List.of((String[]) row.getArray("types").getArray()),
                row.getBytes("secret"),
                row.getLong("position"),
                row.getLong("previous"),
                row.getInt("failures"));
    }
}
