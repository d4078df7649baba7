package org.zhunsheng.server.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.database.Database;

/**
 * 第一次启动：本系统自己这一行，和一个安装人。安装人的口令是一次性的，打印在启动的终端上；在他第一次改口令之前，
 * 每次启动都换一个新的打印。没有任何默认口令。
 */
@Component
public class FirstStart {

    /** 安装人的登录名。 */
    public static final String LOGIN = "admin";

    private static final int DAYS = 7;

    private final DataSource owner;
    private @Nullable String secret;

    FirstStart(Database database) {
        this.owner = database.owner();
        prepare();
    }

    /** 安装人的一次性口令；已经改过的没有。 */
    public Optional<String> secret() {
        return Optional.ofNullable(secret);
    }

    private void prepare() {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            // 两个节点同时第一次启动，只有一个做
            db.sql("select pg_advisory_xact_lock(7015)").query().singleRow();
            if (isNew(db)) install(db);
            Optional<Long> installer = untouchedInstaller(db);
            installer.ifPresent(account -> secret = issue(db, account));
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean isNew(JdbcClient db) {
        return db.sql("select count(*) = 0 from organizations")
                .query(Boolean.class)
                .single();
    }

    private static void install(JdbcClient db) {
        long root = db.sql(
                        "insert into organizations (kind, code, name) values ('installation', '0', '准绳') returning id")
                .query(Long.class)
                .single();
        long account = db.sql(
                        "insert into accounts (login, name, organization_id) values (:login, '安装人', :root) returning id")
                .param("login", LOGIN)
                .param("root", root)
                .query(Long.class)
                .single();
        db.sql("insert into account_secrets (account_id, password_temporary) values (:account, true)")
                .param("account", account)
                .update();
        db.sql("""
                insert into grants (account_id, role, organization_id, valid_until)
                values (:account, :role, :root, now() + make_interval(days => :days))
                """)
                .param("account", account)
                .param("role", Role.INSTALLER.code())
                .param("root", root)
                .param("days", DAYS)
                .update();
        db.sql(
                        "insert into audit_events (account, place, action, subject, outcome) values ('', '1/', :act, 'organization:1', 'done')")
                .param("act", Act.SYSTEM_INSTALL.code())
                .update();
    }

    private static Optional<Long> untouchedInstaller(JdbcClient db) {
        return db.sql("""
                select a.id from accounts a join account_secrets k on k.account_id = a.id
                  join grants g on g.account_id = a.id and g.role = :role and g.valid_until > now()
                 where k.password_temporary and a.state = 'active' limit 1
                """)
                .param("role", Role.INSTALLER.code())
                .query(Long.class)
                .optional();
    }

    private static String issue(JdbcClient db, long account) {
        String fresh = Token.fresh().substring(0, 20);
        db.sql(
                        "update account_secrets set password_hash = :hash, password_changed_at = now() where account_id = :account")
                .param("hash", Passwords.hashOfRandom(fresh))
                .param("account", account)
                .update();
        return fresh;
    }
}
