package org.zhunsheng.server.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;

/** 直接在数据库里布置：以拥有者的身份，不经过要测的代码。 */
public final class World {

    private final DataSource source;
    private @Nullable JdbcClient owner;

    public World(Database database) {
        this(database.owner());
    }

    /** 拥有者的连接从这里来。 */
    public World(DataSource source) {
        this.source = source;
    }

    /** 以拥有者的身份做一件事；连接用到才开，一直用着，随测试进程结束。 */
    public synchronized <T extends @Nullable Object> T asOwner(Function<JdbcClient, T> work) {
        JdbcClient known = owner;
        if (known == null) owner = known = connect();
        return work.apply(known);
    }

    private JdbcClient connect() {
        try {
            Connection connection = source.getConnection();
            return JdbcClient.create(new SingleConnectionDataSource(connection, true));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** 新的机构；编码随机。 */
    public long organization(long parent, String kind, String name) {
        return asOwner(db -> {
            long id = db.sql(
                            "insert into organizations (parent_id, kind, code, name) values (:parent, :kind, :code, :name) returning id")
                    .param("parent", parent)
                    .param("kind", kind)
                    .param("code", "X" + UUID.randomUUID().toString().substring(0, 12))
                    .param("name", name)
                    .query(Long.class)
                    .single();
            db.sql(
                            "insert into organization_names (organization_id, valid_from, name) values (:id, '2015-01-01', :name)")
                    .param("id", id)
                    .param("name", name)
                    .update();
            return id;
        });
    }

    /** 新的帐号，已经设好第二因素，没有口令。 */
    public long account(String login, long organization) {
        return asOwner(db -> {
            long id = db.sql(
                            "insert into accounts (login, name, organization_id) values (:login, :login, :organization) returning id")
                    .param("login", login)
                    .param("organization", organization)
                    .query(Long.class)
                    .single();
            db.sql(
                            "insert into account_secrets (account_id, password_changed_at, totp_confirmed_at) values (:id, now(), now())")
                    .param("id", id)
                    .update();
            return id;
        });
    }

    public long grant(long account, Role role, long organization) {
        return asOwner(db -> db.sql("""
                insert into grants (account_id, role, organization_id, valid_until)
                values (:account, :role, :organization, now() + interval '30 days') returning id
                """)
                .param("account", account)
                .param("role", role.code())
                .param("organization", organization)
                .query(Long.class)
                .single());
    }

    /** 已经登录、刚确认过身份的会话：它的令牌。 */
    public String session(long account) {
        return session(account, Duration.ZERO);
    }

    /** 确认身份是这么久以前的事。 */
    public String session(long account, Duration confirmedAgo) {
        String token = UUID.randomUUID() + "-" + UUID.randomUUID();
        asOwner(db -> db.sql("""
                insert into sessions (token_hash, account_id, second_factor, authenticated_at)
                values (:hash, :account, true, now() - make_interval(secs => :ago))
                """)
                .param("hash", hash(token))
                .param("account", account)
                .param("ago", confirmedAgo.toSeconds())
                .update());
        return token;
    }

    /** 拆掉数据库这道墙：这个数据库里的行级安全全部停用。 */
    public void removeRowLevelSecurity() {
        asOwner(db -> {
            db.sql(
                            "select relname from pg_class where relnamespace = 'zhunsheng'::regnamespace and relkind = 'r' and relrowsecurity")
                    .query(String.class)
                    .list()
                    .forEach(table -> db.sql("alter table " + table + " disable row level security")
                            .update());
            return true;
        });
    }

    /** 会话的编号。 */
    public long sessionId(String token) {
        return asOwner(db -> db.sql("select id from sessions where token_hash = :hash")
                .param("hash", hash(token))
                .query(Long.class)
                .single());
    }

    /** 一个访问令牌的记录；令牌本身没有人知道。 */
    public long token(long account, String name) {
        return asOwner(db -> db.sql("""
                insert into access_tokens (account_id, name, token_hash, permissions, expires_at)
                values (:account, :name, sha256(convert_to(:name, 'UTF8')), '{organization.read}', now() + interval '1 day') returning id
                """)
                .param("account", account)
                .param("name", name)
                .query(Long.class)
                .single());
    }

    /** 一个文件的记录，没有内容。 */
    public long file(long organization, long account, String name) {
        return asOwner(db -> db.sql("""
                insert into files (sha256, organization_id, name, type, size, added_by)
                values (sha256(convert_to(:name, 'UTF8')), :organization, :name, 'application/pdf', 1, :account) returning id
                """)
                .param("organization", organization)
                .param("name", name)
                .param("account", account)
                .query(Long.class)
                .single());
    }

    /** 一个审计事件，涉及这个机构。 */
    public long event(long organization, String subject) {
        return asOwner(db -> db.sql("""
                insert into audit_events (organization_id, place, action, subject, outcome)
                select id, place, 'organization.rename', :subject, 'done' from organizations where id = :organization returning id
                """)
                .param("organization", organization)
                .param("subject", subject)
                .query(Long.class)
                .single());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
