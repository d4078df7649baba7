package org.zhunsheng.server.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Restriction;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;

/**
 * 演示的各个角色：编了号的帐号，没有口令，凭一次性的链接登录。哪个系统是演示的写在数据库里，开始时定下，不再更改：
 * 有过真的数据的系统变不成演示。
 */
@Component
public class Cast {

    private static final Duration THIRD_PARTY_TERM = Duration.ofDays(300);

    private final DataSource owner;
    private final Accounts accounts;
    private final Grants grants;
    private final CastStore store;
    private final SessionStore sessions;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private volatile boolean demonstrated;
    private volatile boolean loading;

    // FirstStart 在先：本系统这一行与安装人要先有
    Cast(
            Database database,
            FirstStart first,
            Accounts accounts,
            Grants grants,
            CastStore store,
            SessionStore sessions,
            TransactionTemplate transactions,
            Clock clock) {
        this.owner = database.owner();
        this.accounts = accounts;
        this.grants = grants;
        this.store = store;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
        this.demonstrated = Boolean.TRUE.equals(transactions.execute(status -> store.demonstrated()));
    }

    /**
     * 演示的一个人。
     *
     * @param organization 所在、也是担任角色的机构的编码
     */
    public record Member(String login, String name, String organization, Role role) {}

    /** 一次性的登录链接的令牌。 */
    public record Link(String name, String organization, String token) {}

    public boolean demonstrated() {
        return demonstrated;
    }

    /** 把还空着的系统定为演示的；已经是的不变。答成了没有：有别的帐号或机构的，不成。 */
    public boolean mark() {
        demonstrated = asOwner(db -> {
            db.sql("""
                    insert into settings (name, value)
                    select 'demonstration', 'yes' where (select count(*) from accounts) = 1 and (select count(*) from organizations) = 1
                        on conflict do nothing
                    """).update();
            return marked(db);
        });
        return demonstrated;
    }

    /** 演示的数据正在装，页面上说一声。 */
    public boolean loading() {
        return loading;
    }

    /** 装演示的数据；装完过这一份（{@code contents}）的不再装。 */
    public void load(String contents, Runnable work) {
        if (holds(contents)) return;
        loading = true;
        try {
            work.run();
            keep(contents);
        } finally {
            loading = false;
        }
    }

    private boolean holds(String contents) {
        return asOwner(db -> db.sql(
                        "select exists (select from settings where name = 'demonstration-contents' and value = :contents)")
                .param("contents", contents)
                .query(Boolean.class)
                .single());
    }

    private void keep(String contents) {
        asOwner(db -> db.sql("""
                insert into settings (name, value) values ('demonstration-contents', :contents)
                    on conflict (name) do update set value = excluded.value
                """).param("contents", contents).update());
    }

    private static boolean marked(JdbcClient db) {
        return db.sql("select demonstrated()").query(Boolean.class).single();
    }

    /** 以这个帐号的身份，权限与他登录之后一样；没有这个帐号是程序的错误。 */
    public Caller as(String login) {
        return Caller.system("session")
                .run(() -> transactions.execute(status -> {
                    long account = store.account(login).orElseThrow();
                    return new Caller(
                            account,
                            login,
                            sessions.posts(account),
                            null,
                            "",
                            null,
                            clock.instant(),
                            Restriction.NONE,
                            "",
                            "demonstration");
                }));
    }

    /** 建帐号、授角色，以眼下的人（安装人）的身份；已经有的不再建。 */
    public void add(Member member) {
        Optional<Long> known = transactions.execute(status -> store.account(member.login()));
        long account = known.orElseGet(
                () -> accounts.create(new AccountForm(member.login(), member.name(), null, member.organization(), true))
                        .id());
        boolean granted = grants.ofAccount(account).stream()
                .anyMatch(grant -> grant.role().equals(member.role().code()));
        if (!granted) grants.grant(account, wanted(member));
    }

    private GrantCheck.Wanted wanted(Member member) {
        boolean limited = member.role() == Role.THIRD_PARTY_REVIEWER;
        return new GrantCheck.Wanted(
                member.role(),
                grants.place(member.organization()),
                clock.instant(),
                limited ? clock.instant().plus(THIRD_PARTY_TERM) : null);
    }

    /** 这些人是不是都已经建好、授好。 */
    public boolean isWhole(List<Member> members) {
        String[] wanted = members.stream()
                .map(member -> member.login() + ":" + member.role().code())
                .toArray(String[]::new);
        return asOwner(db ->
                        db.sql("""
                select count(distinct a.login || ':' || g.role) from accounts a join grants g on g.account_id = a.id
                 where a.login || ':' || g.role = any (:wanted)
                """).param("wanted", wanted).query(Integer.class).single())
                == wanted.length;
    }

    /** 每个人一个新的链接；从前没有用掉的作废。 */
    public List<Link> links(List<Member> members) {
        return asOwner(db -> {
            List<Link> links = new ArrayList<>();
            for (Member member : members) {
                String token = Token.fresh();
                links.add(new Link(member.name(), issue(db, member.login(), token), token));
            }
            return links;
        });
    }

    private static String issue(JdbcClient db, String login, String token) {
        return db.sql("""
                with issued as (
                  insert into sign_in_links (account_id, token_hash) select id, :hash from accounts where login = :login
                      on conflict (account_id) do update set token_hash = excluded.token_hash, used_at = null
                  returning account_id)
                select o.name from issued join accounts a on a.id = account_id join organizations o on o.id = a.organization_id
                """)
                .param("hash", Token.hash(token))
                .param("login", login)
                .query(String.class)
                .single();
    }

    private interface Work<T> {
        T with(JdbcClient db);
    }

    private <T> T asOwner(Work<T> work) {
        try (Connection connection = owner.getConnection()) {
            return work.with(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
