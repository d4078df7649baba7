package org.zhunsheng.server.delegation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Role;

/** 委托的 SQL；放进去、结束都由数据库的函数再核对一遍。 */
@Repository
class DelegationStore {

    private static final String[] REVIEWING = Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(Permission.ASSIGNMENT_REVIEW))
            .map(Role::code)
            .toArray(String[]::new);

    private final JdbcClient db;

    DelegationStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * 可以委托的一项授权。
     *
     * @param until 自己的授权到何时；不限期的为空
     */
    record Held(
            long id,
            String role,
            long organizationId,
            String organization,
            String place,
            @Nullable Instant until) {}

    /** 这个帐号自己的、眼下有效的审核角色。 */
    List<Held> held(long account) {
        return db.sql("""
                select g.id, g.role, g.organization_id, coalesce(o.name, '') as organization, g.place, nullif(g.valid_until, 'infinity') as until
                  from grants g left join organizations o on o.id = g.organization_id
                 where g.account_id = :account and g.delegated_from is null and g.role = any (:roles)
                   and g.valid_from <= now() and g.valid_until > now()
                 order by g.role, g.place, g.id
                """)
                .param("account", account)
                .param("roles", REVIEWING)
                .query(Held.class)
                .list();
    }

    /** 可以委托给他的一位同事。 */
    record Deputy(long id, String login, String name, String organization) {}

    /** @param login 只要这一个；空的都要，至多两百 */
    List<Deputy> deputies(long grant, String login) {
        return db.sql("select * from deputies(:grant, :login)")
                .param("grant", grant)
                .param("login", login)
                .query(Deputy.class)
                .list();
    }

    /** 委托；那段时间已经有了的为空。 */
    Optional<Long> add(long grant, String deputy, Instant from, Instant until, String reason) {
        return db.sql("select id from delegate(:grant, :deputy, :from, :until, :reason) id where id is not null")
                .param("grant", grant)
                .param("deputy", deputy)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("reason", reason)
                .query(Long.class)
                .optional();
    }

    /** 从现在起结束；已经结束的为否。 */
    boolean end(long id) {
        return db.sql("select end_delegation(:id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** 这个帐号委托出去的与受委托的，新的在前。 */
    List<Delegation> list(long account) {
        return db.sql("select * from delegations() where :account in (delegator, deputy)")
                .param("account", account)
                .query(Delegation.class)
                .list();
    }
}
