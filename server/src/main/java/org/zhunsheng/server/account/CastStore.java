package org.zhunsheng.server.account;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 演示帐号与登录链接的 SQL；数据库自己核对这是不是演示系统。 */
@Repository
class CastStore {

    private final JdbcClient db;

    CastStore(JdbcClient db) {
        this.db = db;
    }

    /** 演示的一个帐号。 */
    public record Member(long account, String login, String name, String organization) {}

    boolean demonstrated() {
        return db.sql("select demonstrated()").query(Boolean.class).single();
    }

    /** 链接是谁的；用过的、不认得的、不是演示系统的，没有。 */
    Optional<Long> spend(byte[] tokenHash) {
        return db.sql("select spend_sign_in_link(:hash) as account")
                .param("hash", tokenHash)
                .query((row, at) -> Optional.ofNullable(row.getObject("account", Long.class)))
                .single();
    }

    /** 各个演示帐号，按建立的次序；自己不是演示帐号的，一个也没有。 */
    List<Member> members() {
        return db.sql("select account, login, name, organization from demonstration_accounts()")
                .query(Member.class)
                .list();
    }

    Optional<Long> account(String login) {
        return db.sql("select id from accounts where login = :login")
                .param("login", login)
                .query(Long.class)
                .optional();
    }
}
