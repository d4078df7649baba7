package org.zhunsheng.server.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 列出会话，给本人或安全管理员看；令牌不在其中。 */
@Repository
class SessionLines {

    private final JdbcClient db;

    SessionLines(JdbcClient db) {
        this.db = db;
    }

    /** 页面上的一行。 */
    public record Line(
            long id,
            Instant createdAt,
            Instant seenAt,
            boolean secondFactor,
            String address,
            String agent,
            boolean current) {}

    List<Line> ofAccount(long account, @Nullable Long current) {
        return db.sql("""
                select id, created_at, seen_at, second_factor, address, agent, id is not distinct from cast(:current as bigint) as current
                  from sessions where account_id = :account and ended_at is null order by created_at desc, id desc
                """)
                .param("account", account)
                .param("current", current)
                .query(Line.class)
                .list();
    }
}
