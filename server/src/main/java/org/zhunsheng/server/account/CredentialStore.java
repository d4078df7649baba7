package org.zhunsheng.server.account;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 管理别人的口令与第二因素：应用读不到它们，只能经数据库的几个函数，函数自己看权限与范围。 */
@Repository
class CredentialStore {

    private final JdbcClient db;

    CredentialStore(JdbcClient db) {
        this.db = db;
    }

    /** 有没有，何时换的；不是它们本身。 */
    public record State(
            boolean hasPassword,
            boolean temporary,
            @Nullable Instant passwordChanged,
            boolean factor) {

        static final State NONE = new State(false, false, null, false);
    }

    Optional<State> state(long account) {
        return db.sql("select has_password, temporary, password_changed, factor from account_security(:account)")
                .param("account", account)
                .query(State.class)
                .optional();
    }

    /** 授权有没有出了这个范围的。 */
    boolean reachesBeyond(long account, Scope scope) {
        return db.sql("""
                select exists (select from grants where account_id = :account and valid_until > now() and not place like any (:scope))
                """)
                .param("account", account)
                .param("scope", scope.patterns())
                .query(Boolean.class)
                .single();
    }

    boolean resetPassword(long account, String hash) {
        return done("select reset_password(:account, :hash)", account, hash);
    }

    boolean removeFactor(long account) {
        return done("select remove_factor(:account)", account, "");
    }

    boolean unlock(long account) {
        return done("select unlock(:account)", account, "");
    }

    private boolean done(String sql, long account, String hash) {
        JdbcClient.StatementSpec statement = db.sql(sql).param("account", account);
        if (!hash.isEmpty()) statement = statement.param("hash", hash);
        return statement.query(Boolean.class).single();
    }
}
