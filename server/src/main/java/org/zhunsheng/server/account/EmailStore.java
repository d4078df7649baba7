package org.zhunsheng.server.account;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 邮箱的 SQL。 */
@Repository
class EmailStore {

    private final JdbcClient db;

    EmailStore(JdbcClient db) {
        this.db = db;
    }

    /** 没有填的为空字。 */
    Optional<String> ofAccount(long account) {
        return db.sql("select coalesce(email, '') from accounts where id = :account")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    /** 只改得到这个事务的帐号自己的；答改了没有。 */
    boolean change(String address) {
        return db.sql("select change_own_email(:address)")
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    /** 在用的、填了邮箱的，按编号一页一页；只给后台工作。 */
    List<Addressees.Addressee> after(long account, int most) {
        return db.sql("select id, login, email from reminded_accounts(:after, :most)")
                .param("after", account)
                .param("most", most)
                .query(Addressees.Addressee.class)
                .list();
    }
}
