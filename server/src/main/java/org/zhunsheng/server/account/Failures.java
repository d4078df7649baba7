package org.zhunsheng.server.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 登录失败的计数：一个帐号 15 分钟里错 5 次，从最后一次起锁 15 分钟；一个来源错得太多（不论哪个帐号）也锁；不牵连别的帐号与来源。
 * 不论有没有这个帐号都计数，答得一样。锁着的时候不再计数，别人不能让它一直锁下去。
 */
@Repository
class Failures {

    static final int PER_ACCOUNT = 5;
    static final int PER_SOURCE = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Clock clock;

    Failures(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean locked(String login, String address) {
        return db.sql("""
                select exists (
                    select from (values (:login, :perAccount), (:address, :perSource)) as limits (subject, most)
                     cross join lateral (select max(at) as newest from sign_in_failures f where f.subject = limits.subject) last
                     where newest > cast(:now as timestamptz) - make_interval(secs => :window)
                       and (select count(*) from sign_in_failures f
                             where f.subject = limits.subject and at > newest - make_interval(secs => :window)) >= most)
                """)
                .param("login", subject("login", login))
                .param("address", subject("address", address))
                .param("now", now())
                .param("window", WINDOW.toSeconds())
                .param("perAccount", PER_ACCOUNT)
                .param("perSource", PER_SOURCE)
                .query(Boolean.class)
                .single();
    }

    /** 记一次，答这个帐号一共几次。 */
    int add(String login, String address) {
        db.sql("insert into sign_in_failures (subject, at) values (:login, :now), (:address, :now)")
                .param("login", subject("login", login))
                .param("address", subject("address", address))
                .param("now", now())
                .update();
        return db.sql("""
                select count(*) from sign_in_failures
                 where subject = :login and at > cast(:now as timestamptz) - make_interval(secs => :window)
                """)
                .param("login", subject("login", login))
                .param("now", now())
                .param("window", WINDOW.toSeconds())
                .query(Integer.class)
                .single();
    }

    /** 登录成功：这个帐号从头计数。 */
    int clear(String login) {
        return db.sql("delete from sign_in_failures where subject = :login")
                .param("login", subject("login", login))
                .update();
    }

    /** 不再有用的；锁定要看最后一次之前的 15 分钟，所以留两倍。 */
    int forget() {
        return db.sql(
                        "delete from sign_in_failures where at < cast(:now as timestamptz) - make_interval(secs => :kept)")
                .param("now", now())
                .param("kept", WINDOW.toSeconds() * 2)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** 表里没有登录名与地址本身。 */
    private static String subject(String kind, String value) {
        return HexFormat.of().formatHex(Token.hash(kind + ":" + value));
    }
}
