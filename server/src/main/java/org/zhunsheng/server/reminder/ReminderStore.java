package org.zhunsheng.server.reminder;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 提醒的 SQL，在 {@code job} 用途的事务里。 */
@Repository
class ReminderStore {

    private static final int KEPT_DAYS = 30;

    private final JdbcClient db;

    ReminderStore(JdbcClient db) {
        this.db = db;
    }

    /** 这一次轮到这个节点；到事务结束为止。 */
    boolean mine() {
        return db.sql("select pg_try_advisory_xact_lock(7018)")
                .query(Boolean.class)
                .single();
    }

    boolean isComposed(LocalDate day) {
        return db.sql("select exists (select from reminder_days where day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** 一个帐号一天一封，已经有的不再写。 */
    void add(long account, LocalDate day, String address, Digest.Text text, Instant now) {
        db.sql("""
                insert into reminders (account_id, day, address, subject, body, due_at) values (:account, :day, :address, :subject, :body, :now)
                    on conflict (account_id, day) do nothing
                """)
                .param("account", account)
                .param("day", day)
                .param("address", address)
                .param("subject", text.subject())
                .param("body", text.body())
                .param("now", Timestamp.from(now))
                .update();
    }

    void composed(LocalDate day) {
        db.sql("insert into reminder_days (day) values (:day) on conflict do nothing")
                .param("day", day)
                .update();
    }

    /** 从前没有寄成的不再寄：新的一天有新的一封。旧的过些日子删去。 */
    void forget(LocalDate day) {
        db.sql("update reminders set state = 'failed', body = '' where day < :day and state in ('waiting', 'sending')")
                .param("day", day)
                .update();
        db.sql("delete from reminders where day < :day")
                .param("day", day.minusDays(KEPT_DAYS))
                .update();
        db.sql("delete from reminder_days where day < :day")
                .param("day", day.minusDays(KEPT_DAYS))
                .update();
    }

    /** 取这一天该寄的一封，先记下正在寄：寄到一半停了机，也不会再寄一次。 */
    Optional<Letter> claim(LocalDate day, Instant now) {
        return db.sql("""
                update reminders r set state = 'sending', attempts = attempts + 1, tried_at = :now
                 where id = (select id from reminders where state = 'waiting' and day = :day and due_at <= :now
                              order by due_at, id limit 1 for update skip locked)
                returning id, account_id as account, account_place(account_id) as place, day, address, subject, body, attempts
                """)
                .param("day", day)
                .param("now", Timestamp.from(now))
                .query(Letter.class)
                .optional();
    }

    void sent(long id) {
        db.sql("update reminders set state = 'sent', body = '' where id = :id")
                .param("id", id)
                .update();
    }

    void postpone(long id, Outcome outcome, Instant until) {
        db.sql(
                        "update reminders set state = 'waiting', due_at = :until, problem = :problem, detail = :detail where id = :id")
                .param("id", id)
                .param("until", Timestamp.from(until))
                .param("problem", outcome.code())
                .param("detail", outcome.detail())
                .update();
    }

    void giveUp(long id, Outcome outcome) {
        db.sql("update reminders set state = 'failed', body = '', problem = :problem, detail = :detail where id = :id")
                .param("id", id)
                .param("problem", outcome.code())
                .param("detail", outcome.detail())
                .update();
    }

    /** 寄得怎样。 */
    record Condition(
            int waiting, @Nullable Instant sentAt, @Nullable Instant failedAt, String problem, String detail) {}

    Optional<Condition> condition() {
        return db.sql("select * from reminder_condition()")
                .query((row, number) -> new Condition(
                        row.getInt("waiting"),
                        instant(row.getTimestamp("sent_at")),
                        instant(row.getTimestamp("failed_at")),
                        row.getString("problem"),
                        row.getString("detail")))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
