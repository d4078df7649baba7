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
    private String terms = "select name_terms(o.name) union select code_terms(o.code)";

    public World(Database database) {
        this(database.owner());
    }

    /** 拥有者的连接从这里来。 */
    public World(DataSource source) {
        this.source = source;
    }

    /** 此后布置的机构只能按整个编码找到，布置得快一半：只给不按名称查找的测试。 */
    public World foundByCode() {
        terms = "values ('#' || lower(o.code))";
        return this;
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
        return asOwner(db -> db.sql("""
                with added as (insert into organizations (parent_id, kind, code, name) values (:parent, :kind, :code, :name)
                               returning id, code, name),
                named as (insert into organization_names (organization_id, valid_from, name) select id, '2015-01-01', name from added),
                placed as (insert into organization_parents (organization_id, valid_from, parent_id)
                           select id, '2015-01-01', :parent from added),
                found as (insert into organization_terms (organization_id, term)
                          select o.id, t.term from added o cross join lateral (%s) t (term))
                select id from added
                """.formatted(terms))
                .param("parent", parent)
                .param("kind", kind)
                .param("code", "X" + UUID.randomUUID().toString().substring(0, 12))
                .param("name", name)
                .query(Long.class)
                .single());
    }

    /** 新的帐号，已经设好第二因素，没有口令。 */
    public long account(String login, long organization) {
        return asOwner(db -> db.sql("""
                with added as (insert into accounts (login, name, organization_id) values (:login, :login, :organization) returning id),
                secured as (insert into account_secrets (account_id, password_changed_at, totp_confirmed_at) select id, now(), now() from added)
                select id from added
                """)
                .param("login", login)
                .param("organization", organization)
                .query(Long.class)
                .single());
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

    public String code(long organization) {
        return asOwner(db -> db.sql("select code from organizations where id = :id")
                .param("id", organization)
                .query(String.class)
                .single());
    }

    /** 这个机构下面的一个单位；处室下面不能有单位，就放在它的上级下面、处室自己旁边。 */
    public long unitBelow(long organization, String name) {
        String kind = asOwner(db -> db.sql("select kind from organizations where id = :id")
                .param("id", organization)
                .query(String.class)
                .single());
        return kind.equals("division") ? organization : organization(organization, "unit", name);
    }

    /** 新的项目；编码随机。 */
    public long project(long organization, String name) {
        return asOwner(db -> db.sql("""
                with added as (insert into projects (organization_id, code, name) values (:organization, :code, :name) returning id),
                named as (insert into project_names (project_id, valid_from, name) select id, '2015-01-01', :name from added)
                select id from added
                """)
                .param("organization", organization)
                .param("code", "P" + UUID.randomUUID().toString().substring(0, 12))
                .param("name", name)
                .query(Long.class)
                .single());
    }

    /** 项目的一个子项目。 */
    public long subProject(long project, String name) {
        return asOwner(db -> db.sql(
                        "insert into sub_projects (project_id, number, name) values (:project, 1, :name) returning id")
                .param("project", project)
                .param("name", name)
                .query(Long.class)
                .single());
    }

    public String projectCode(long project) {
        return asOwner(db -> db.sql("select code from projects where id = :id")
                .param("id", project)
                .query(String.class)
                .single());
    }

    /** 停用了的机构。 */
    public long closed(long parent, String name) {
        long id = organization(parent, "division", name);
        asOwner(db -> db.sql("update organizations set closed_on = '2024-01-01' where id = :id")
                .param("id", id)
                .update());
        return id;
    }

    /** 停用了的帐号。 */
    public long disabled(String login, long organization) {
        long id = account(login, organization);
        asOwner(db -> db.sql("update accounts set state = 'disabled' where id = :id")
                .param("id", id)
                .update());
        return id;
    }

    /** 锁住了的帐号。 */
    public long locked(String login, long organization) {
        long id = account(login, organization);
        asOwner(db -> db.sql("update accounts set locked_until = now() + interval '1 hour' where id = :id")
                .param("id", id)
                .update());
        return id;
    }

    /** 关联一个统一认证的身份，主体就是帐号编号。 */
    public void link(long account, String issuer) {
        asOwner(db -> db.sql(
                        "insert into account_identities (issuer, subject, account_id) values (:issuer, :subject, :account)")
                .param("issuer", issuer)
                .param("subject", Long.toString(account))
                .param("account", account)
                .update());
    }

    /** 会话的编号。 */
    public long sessionId(String token) {
        return asOwner(db -> db.sql("select id from sessions where token_hash = :hash")
                .param("hash", hash(token))
                .query(Long.class)
                .single());
    }

    /** 有这些权限的访问令牌。 */
    public String accessToken(long account, String... permissions) {
        String token = "zsp_" + UUID.randomUUID();
        asOwner(db -> db.sql("""
                insert into access_tokens (account_id, name, token_hash, permissions, expires_at)
                values (:account, 'test', :hash, :permissions, now() + interval '1 day')
                """)
                .param("account", account)
                .param("hash", hash(token))
                .param("permissions", permissions)
                .update());
        return token;
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
                values (sha256(convert_to(:content, 'UTF8')), :organization, :name, 'application/pdf', length(:content), :account) returning id
                """)
                .param("content", Evidence.CONTENT)
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

    /** 这样的审计事件有几个。 */
    public int audited(String action, String subject) {
        return asOwner(db -> db.sql("select count(*) from audit_events where action = :action and subject = :subject")
                .param("action", action)
                .param("subject", subject)
                .query(Integer.class)
                .single());
    }

    /** 改一项设置。 */
    public void setting(String name, String value) {
        asOwner(db -> db.sql("""
                insert into settings (name, value) values (:name, :value) on conflict (name) do update set value = excluded.value
                """).param("name", name).param("value", value).update());
    }
}
