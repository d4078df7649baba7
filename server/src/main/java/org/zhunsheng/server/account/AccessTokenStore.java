package org.zhunsheng.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Post;

/** 个人访问令牌的 SQL。 */
@Repository
class AccessTokenStore {

    private final JdbcClient db;

    AccessTokenStore(JdbcClient db) {
        this.db = db;
    }

    /** {@code unmarked}：一分钟之内没有记过它用了。 */
    record Known(long id, long account, String login, String[] permissions, boolean unmarked, List<Post> posts) {}

    /** 页面上的一行。 */
    public record Line(
            long id,
            String name,
            String permissions,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    /** 认得的令牌，连同眼下的岗位；一句问完，不必开事务。 */
    Optional<Known> find(byte[] hash) {
        return db.sql("""
                select id, account, login, permissions, unmarked, roles, organizations, places, delegators
                  from known_token(:hash)
                """)
                .param("hash", hash)
                .query((row, at) -> new Known(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        (String[]) row.getArray(4).getArray(),
                        row.getBoolean(5),
                        HeldPosts.of(row, 6)))
                .optional();
    }

    /** 一分钟之内不重复写。 */
    int used(long token) {
        return db.sql(
                        "update access_tokens set used_at = now() where id = :id and (used_at is null or used_at < now() - interval '1 minute')")
                .param("id", token)
                .update();
    }

    long add(long account, String name, byte[] hash, String[] permissions, int days) {
        return db.sql("""
                insert into access_tokens (account_id, name, token_hash, permissions, expires_at)
                values (:account, :name, :hash, :permissions, now() + make_interval(days => :days)) returning id
                """)
                .param("account", account)
                .param("name", name)
                .param("hash", hash)
                .param("permissions", permissions)
                .param("days", days)
                .query(Long.class)
                .single();
    }

    List<Line> ofAccount(long account) {
        return db.sql("""
                select id, name, array_to_string(permissions, ' ') as permissions, created_at, expires_at, used_at
                  from access_tokens
                 where account_id = :account and revoked_at is null and expires_at > now() order by id
                """).param("account", account).query(Line.class).list();
    }

    boolean revoke(long account, long token) {
        return db.sql(
                                "update access_tokens set revoked_at = now() where id = :id and account_id = :account and revoked_at is null")
                        .param("id", token)
                        .param("account", account)
                        .update()
                == 1;
    }
}
