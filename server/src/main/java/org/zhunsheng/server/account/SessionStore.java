package org.zhunsheng.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.access.Role;

/** 会话的 SQL。 */
@Repository
class SessionStore {

    private final JdbcClient db;

    SessionStore(JdbcClient db) {
        this.db = db;
    }

    /** 认得出的会话，连同决定限制的各项与眼下的岗位。 */
    record Known(
            long id,
            long account,
            String login,
            Instant authenticated,
            Instant seen,
            boolean secondFactor,
            boolean factorSet,
            boolean passwordTemporary,
            @Nullable Instant passwordChanged,
            List<Post> posts) {}

    /** 还有效的会话；过期、结束、帐号停用的都没有。一句问完，用途由那个函数自己说，不必开事务。 */
    Optional<Known> find(byte[] tokenHash, SessionSettings settings, Instant now) {
        return db.sql("""
                select id, account, login, authenticated, seen, second_factor, factor_set, password_temporary, password_changed,
                       roles, organizations, places, delegators
                  from known_session(:hash, :idle, :longest, :now)
                """)
                .param("hash", tokenHash)
                .param("idle", settings.idle().toSeconds())
                .param("longest", settings.longest().toSeconds())
                .param("now", Timestamp.from(now))
                .query(SessionStore::known)
                .optional();
    }

    private static Known known(ResultSet row, int at) throws SQLException {
        Timestamp changed = row.getTimestamp(9);
        return new Known(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                row.getTimestamp(5).toInstant(),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getBoolean(8),
                changed == null ? null : changed.toInstant(),
                HeldPosts.of(row, 10));
    }

    /** 眼下担任的岗位，自己的在前；数据库里有而程序不认识的角色（新版本写的）什么也不给。 */
    List<Post> posts(long account) {
        return db.sql("""
                select role, organization_id as organization, place, delegated_by as delegator from grants
                 where account_id = :account and valid_from <= now() and valid_until > now()
                 order by delegated_by is not null, id
                """).param("account", account).query(GrantedPost.class).list().stream()
                .flatMap(GrantedPost::known)
                .toList();
    }

    record GrantedPost(
            String role,
            long organization,
            String place,
            @Nullable Long delegator) {

        Stream<Post> known() {
            return Role.of(role).map(known -> new Post(known, organization, place, delegator)).stream();
        }
    }

    int seen(long session, Instant now) {
        return db.sql("update sessions set seen_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", session)
                .update();
    }

    /**
     * 会话怎样开始的。
     *
     * @param authenticated 何时出示的口令；统一认证可能是从前的事
     */
    record Began(Instant now, Instant authenticated, boolean secondFactor, String address, String agent) {}

    /** 新的会话；超过数目的，最早的作废。 */
    long add(long account, byte[] tokenHash, Began began, int together) {
        db.sql("""
                update sessions set ended_at = now(), end_reason = 'too-many'
                 where id in (select id from sessions where account_id = :account and ended_at is null
                               order by created_at desc, id desc offset :keep)
                """).param("account", account).param("keep", together - 1).update();
        return db.sql("""
                insert into sessions (token_hash, account_id, second_factor, created_at, seen_at, authenticated_at, address, agent)
                values (:hash, :account, :factor, :now, :now, :authenticated, :address, :agent) returning id
                """)
                .param("hash", tokenHash)
                .param("account", account)
                .param("factor", began.secondFactor())
                .param("now", Timestamp.from(began.now()))
                .param("authenticated", Timestamp.from(began.authenticated()))
                .param("address", began.address())
                .param("agent", began.agent().length() > 200 ? began.agent().substring(0, 200) : began.agent())
                .query(Long.class)
                .single();
    }

    /** 身份又确认过一次：换一个令牌，旧的从此不认。 */
    boolean renew(long session, byte[] tokenHash, boolean secondFactor, Instant now) {
        return db.sql("""
                update sessions set token_hash = :hash, authenticated_at = :now, seen_at = :now,
                       second_factor = second_factor or :factor
                 where id = :id and ended_at is null
                """)
                        .param("hash", tokenHash)
                        .param("now", Timestamp.from(now))
                        .param("factor", secondFactor)
                        .param("id", session)
                        .update()
                == 1;
    }

    boolean end(long session, String reason) {
        return db.sql("update sessions set ended_at = now(), end_reason = :reason where id = :id and ended_at is null")
                        .param("reason", reason)
                        .param("id", session)
                        .update()
                == 1;
    }

    /** 此人别的会话全部结束；{@code but} 为空则一个不留。 */
    int endOthers(long account, @Nullable Long but, String reason) {
        return db.sql("""
                update sessions set ended_at = now(), end_reason = :reason
                 where account_id = :account and ended_at is null and id is distinct from cast(:but as bigint)
                """)
                .param("reason", reason)
                .param("account", account)
                .param("but", but)
                .update();
    }
}
