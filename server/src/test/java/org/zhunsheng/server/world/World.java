package org.zhunsheng.server.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;

/** 直接在数据库里布置：以拥有者的身份，不经过要测的代码。 */
public final class World {

    private final Database database;

    public World(Database database) {
        this.database = database;
    }

    /** 以拥有者的身份做一件事。 */
    public <T extends @Nullable Object> T asOwner(Function<JdbcClient, T> work) {
        try (Connection connection = database.owner().getConnection()) {
            return work.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
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
            db.sql(
                            "insert into organization_parents (organization_id, valid_from, parent_id) values (:id, '2015-01-01', :parent)")
                    .param("id", id)
                    .param("parent", parent)
                    .update();
            db.sql("""
                    insert into organization_terms (organization_id, term)
                    select o.id, t.term from organizations o
                     cross join lateral (select name_terms(o.name) union select code_terms(o.code)) t (term) where o.id = :id
                    """).param("id", id).update();
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

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
