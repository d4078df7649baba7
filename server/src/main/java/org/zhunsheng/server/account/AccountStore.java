package org.zhunsheng.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 帐号的 SQL。查找只用等值与大小比较，行级安全之下仍走索引。 */
@Repository
class AccountStore {

    private final JdbcClient db;

    AccountStore(JdbcClient db) {
        this.db = db;
    }

    /** 清单的一行；{@code roles} 是眼下的角色，空格隔开。 */
    public record Line(
            long id,
            String login,
            String name,
            String organization,
            String state,
            @Nullable Instant lockedUntil,
            String roles) {}

    /** 一个帐号。 */
    public record Account(
            long id,
            String login,
            String name,
            @Nullable String email,
            long organization,
            String place,
            String state,
            @Nullable Instant lockedUntil,
            Instant createdAt,
            int version) {}

    /** 从哪里开始：上一页的最后一行；第一页是范围的开头。 */
    record Key(String place, String login, long id) {}

    private static final String LISTED = """
            select a.id, a.login, a.name, coalesce(o.name, '') as organization, a.state, a.locked_until,
                   coalesce((select string_agg(distinct g.role, ' ') from grants g
                              where g.account_id = a.id and g.valid_from <= now() and g.valid_until > now()), '') as roles
            """;

    private static final String ALL = """
              from accounts a left join organizations o on o.id = a.organization_id
             where a.place like any (:scope) and a.place >= :low and a.place < :high
               and (a.place, a.login, a.id) > (:place, :login, :id)
               and (:state = '' or a.state = :state)
             order by a.place, a.login, a.id limit :limit
            """;

    private static final String MATCHING = """
              from account_terms t join accounts a on a.id = t.account_id left join organizations o on o.id = a.organization_id
             where a.place like any (:scope) and t.term = :term and t.place >= :low and t.place < :high
               and (t.place, t.login, t.account_id) > (:place, :login, :id)
               and (:state = '' or a.state = :state)
               and not exists (select from unnest(cast(:others as text[])) other (term)
                                where not exists (select from account_terms x where x.account_id = t.account_id and x.term = other.term))
             order by t.place, t.login, t.account_id limit :limit
            """;

    List<Line> list(AccountSearch search, Scope scope, String within, int limit) {
        List<String> terms = search.terms();
        Long after = search.after();
        Key key = after == null ? new Key("", "", 0) : key(after, scope).orElse(new Key("~", "", 0));
        var query = db.sql(LISTED + (terms.isEmpty() ? ALL : MATCHING))
                .param("scope", scope.patterns())
                .param("low", within.isEmpty() ? scope.first() : within)
                .param("high", within.isEmpty() ? scope.last() : within + "~")
                .param("place", key.place())
                .param("login", key.login())
                .param("id", key.id())
                .param("state", search.state())
                .param("limit", limit);
        if (!terms.isEmpty())
            query = query.param("term", terms.getFirst())
                    .param("others", terms.subList(1, terms.size()).toArray(String[]::new));
        return query.query(Line.class).list();
    }

    private Optional<Key> key(long account, Scope scope) {
        return db.sql("select place, login, id from accounts where id = :id and place like any (:scope)")
                .param("id", account)
                .param("scope", scope.patterns())
                .query(Key.class)
                .optional();
    }

    Optional<Account> find(long account, Scope scope) {
        return db.sql("""
                select id, login, name, email, organization_id as organization, place, state, locked_until, created_at, version
                  from accounts where id = :id and place like any (:scope)
                """)
                .param("id", account)
                .param("scope", scope.patterns())
                .query(Account.class)
                .optional();
    }

    /** 登录名已经有人用了的，没有。 */
    Optional<Long> add(String login, String name, @Nullable String email, long organization) {
        return db.sql("""
                insert into accounts (login, name, email, organization_id) values (:login, :name, :email, :organization)
                    on conflict (login) do nothing returning id
                """)
                .param("login", login)
                .param("name", name)
                .param("email", email)
                .param("organization", organization)
                .query(Long.class)
                .optional();
    }

    /** 有人先改了的，不改，答 false。 */
    boolean change(Account before, AccountForm.Checked to, int version, Scope scope) {
        return db.sql("""
                update accounts set name = :name, email = :email, organization_id = :organization, version = version + 1
                 where id = :id and version = :version and place like any (:scope)
                """)
                        .param("id", before.id())
                        .param("version", version)
                        .param("scope", scope.patterns())
                        .param("name", to.name())
                        .param("email", to.email())
                        .param("organization", to.place().id())
                        .update()
                == 1;
    }

    /** 停用一个一个来：两个管理员不会同时把最后两个停掉。 */
    void oneAtATime() {
        db.sql("select pg_advisory_xact_lock(7016)").query().singleRow();
    }

    boolean state(long account, String state, int version, Scope scope) {
        return db.sql("""
                update accounts set state = :state, version = version + 1
                 where id = :id and version = :version and state <> :state and place like any (:scope)
                """)
                        .param("id", account)
                        .param("state", state)
                        .param("version", version)
                        .param("scope", scope.patterns())
                        .update()
                == 1;
    }
}
