package org.zhunsheng.server.account;

import java.time.Duration;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 登录失败的计数：一个帐号 15 分钟里错 5 次就锁 15 分钟，一个来源错得太多（不论哪个帐号）也锁；不牵连别的帐号与来源。
 * 不论有没有这个帐号都计数，答得一样。
 */
@Repository
class Failures {

    static final int PER_ACCOUNT = 5;
    static final int PER_SOURCE = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient db;

    Failures(JdbcClient db) {
        this.db = db;
    }

    boolean locked(String login, String address) {
        return db.sql("""
                select (select count(*) from sign_in_failures where subject = :login and at > now() - make_interval(secs => :window)) >= :perAccount
                    or (select count(*) from sign_in_failures where subject = :address and at > now() - make_interval(secs => :window)) >= :perSource
                """)
                .param("login", subject("login", login))
                .param("address", subject("address", address))
                .param("window", WINDOW.toSeconds())
                .param("perAccount", PER_ACCOUNT)
                .param("perSource", PER_SOURCE)
                .query(Boolean.class)
                .single();
    }

    /** 记一次，答这个帐号一共几次。 */
    int add(String login, String address) {
        db.sql("insert into sign_in_failures (subject) values (:login), (:address)")
                .param("login", subject("login", login))
                .param("address", subject("address", address))
                .update();
        return db.sql(
                        "select count(*) from sign_in_failures where subject = :login and at > now() - make_interval(secs => :window)")
                .param("login", subject("login", login))
                .param("window", WINDOW.toSeconds())
                .query(Integer.class)
                .single();
    }

    /** 登录成功，或管理员解锁：这个帐号从头计数。 */
    int clear(String login) {
        return db.sql("delete from sign_in_failures where subject = :login")
                .param("login", subject("login", login))
                .update();
    }

    void forget() {
        db.sql("delete from sign_in_failures where at < now() - make_interval(secs => :window)")
                .param("window", WINDOW.toSeconds())
                .update();
    }

    /** 表里没有登录名与地址本身。 */
    private static String subject(String kind, String value) {
        return HexFormat.of().formatHex(Token.hash(kind + ":" + value));
    }
}
