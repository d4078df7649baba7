package org.zhunsheng.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 统一认证身份的 SQL。认人只凭签发者与主体，从不凭邮箱。 */
@Repository
class IdentityStore {

    private final JdbcClient db;

    IdentityStore(JdbcClient db) {
        this.db = db;
    }

    /** 关联着的一个身份。 */
    public record Identity(String issuer, String subject, Instant linkedAt) {}

    List<Identity> ofAccount(long account) {
        return db.sql("""
                select issuer, subject, linked_at from account_identities where account_id = :account order by issuer, subject
                """).param("account", account).query(Identity.class).list();
    }

    /** 在 {@code sign-in} 用途的事务里：哪个帐号。 */
    Optional<Long> account(String issuer, String subject) {
        return db.sql("select account_id from account_identities where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Long.class)
                .optional();
    }

    /** 已经关联了帐号的，不再关联，答 false。 */
    boolean link(long account, String issuer, String subject) {
        return db.sql("""
                insert into account_identities (issuer, subject, account_id) values (:issuer, :subject, :account)
                    on conflict do nothing
                """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("account", account)
                        .update()
                == 1;
    }

    boolean unlink(long account, String issuer, String subject) {
        return db.sql("""
                delete from account_identities where issuer = :issuer and subject = :subject and account_id = :account
                """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("account", account)
                        .update()
                == 1;
    }
}
