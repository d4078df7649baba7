package org.zhunsheng.server.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.access.Scope;

/** 授权的 SQL。 */
@Repository
class GrantStore {

    private final JdbcClient db;

    GrantStore(JdbcClient db) {
        this.db = db;
    }

    /** 一项授权；{@code validUntil} 为空是不限期；{@code delegatedBy} 是受谁的委托、{@code reason} 是委托的理由，不是委托的为空字。 */
    public record Grant(
            long id,
            long account,
            String login,
            String role,
            long organization,
            String organizationName,
            String place,
            Instant validFrom,
            @Nullable Instant validUntil,
            String grantedBy,
            String delegatedBy,
            String reason) {}

    private static final String COLUMNS = """
            select g.id, g.account_id as account, a.login, g.role, g.organization_id as organization,
                   coalesce(o.name, '') as organization_name, g.place, g.valid_from, nullif(g.valid_until, 'infinity') as valid_until,
                   coalesce(by.login, '') as granted_by,
                   coalesce(delegator.login, '') as delegated_by, g.reason
              from grants g join accounts a on a.id = g.account_id
              left join organizations o on o.id = g.organization_id
              left join accounts by on by.id = g.granted_by
              left join accounts delegator on delegator.id = g.delegated_by
            """;

    /** 整个系统的安全管理员里，在用的只剩这一个。 */
    boolean isLastSecurityAdministrator(long account) {
        return db.sql("""
                select coalesce(bool_or(g.account_id = :account) and not bool_or(g.account_id <> :account), false)
                  from grants g join accounts a on a.id = g.account_id and a.state = 'active'
                 where g.role = :role and g.place = '1/' and g.valid_from <= now() and g.valid_until > now()
                """)
                .param("account", account)
                .param("role", Role.SECURITY_ADMINISTRATOR.code())
                .query(Boolean.class)
                .single();
    }

    /** 此人眼下与将来的授权。 */
    List<Grant> ofAccount(long account) {
        return db.sql(COLUMNS
                        + " where g.account_id = :account and g.valid_until > now() order by g.role, g.place, g.id")
                .param("account", account)
                .query(Grant.class)
                .list();
    }

    /** 范围之内的人的授权，按编号，从这一项之后开始。 */
    List<Grant> list(@Nullable Long account, Scope scope, long after, int limit) {
        return db.sql(COLUMNS + """
                 where g.account_place like any (:scope) and g.valid_until > now() and g.id > :after
                   and (cast(:account as bigint) is null or g.account_id = :account)
                 order by g.id limit :limit
                """)
                .param("scope", scope.patterns())
                .param("after", after)
                .param("account", account)
                .param("limit", limit)
                .query(Grant.class)
                .list();
    }

    /** 人与机构都在范围之内的一项。 */
    Optional<Grant> find(long grant, Scope scope) {
        return db.sql(COLUMNS + " where g.id = :id and g.place like any (:scope) and g.account_place like any (:scope)")
                .param("id", grant)
                .param("scope", scope.patterns())
                .query(Grant.class)
                .optional();
    }

    /** 从现在起的以数据库的钟为准：几个节点的钟略有先后。 */
    long add(long account, Role role, long organization, Instant from, @Nullable Instant until, long by) {
        return db.sql("""
                insert into grants (account_id, role, organization_id, valid_from, valid_until, granted_by)
                values (:account, :role, :organization, case when cast(:from as timestamptz) < now() + interval '1 minute' then now() else :from end, coalesce(cast(:until as timestamptz), 'infinity'), :by) returning id
                """)
                .param("account", account)
                .param("role", role.code())
                .param("organization", organization)
                .param("from", Timestamp.from(from))
                .param("until", until == null ? null : Timestamp.from(until))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** 从现在起失效；还没有开始的，从不生效。已经失效的答 false。 */
    boolean end(long grant) {
        return db.sql("""
                update grants set valid_until = greatest(now(), valid_from), closed_at = now()
                 where id = :id and valid_until > now()
                """).param("id", grant).update() == 1;
    }

    /** 同一个帐号的授权一个一个来，互斥的角色才查得准。 */
    void lock(long account) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('grants:' || cast(:account as bigint), 0))")
                .param("account", account)
                .query()
                .singleRow();
    }

    /** 三类管理员都有了在用的帐号，安装人的授权到此为止：答这些帐号。 */
    List<Long> retireInstaller() {
        return db.sql("select * from retire_installer()").query(Long.class).list();
    }
}
