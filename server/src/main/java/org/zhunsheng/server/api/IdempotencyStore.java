package org.zhunsheng.server.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 幂等键的 SQL，各在自己的事务里：做事的事务退回，键也要放开。 */
@Repository
class IdempotencyStore {

    private final JdbcClient db;

    IdempotencyStore(JdbcClient db) {
        this.db = db;
    }

    /** 用过的键：当时的请求与回答；还没有做完的没有状态。 */
    record Used(
            byte[] requestHash,
            @Nullable Integer status,
            @Nullable String answer) {}

    /** 占下这个键；已经有人占的答那一次的。 */
    @Transactional
    public Optional<Used> claim(long account, String key, byte[] hash) {
        int added = db.sql("""
                insert into idempotency_keys (account_id, key, request_hash) values (:account, :key, :hash) on conflict do nothing
                """)
                .param("account", account)
                .param("key", key)
                .param("hash", hash)
                .update();
        if (added == 1) return Optional.empty();
        return db.sql(
                        "select request_hash, status, answer from idempotency_keys where account_id = :account and key = :key")
                .param("account", account)
                .param("key", key)
                .query(Used.class)
                .optional();
    }

    @Transactional
    public void complete(long account, String key, int status, String answer) {
        db.sql(
                        "update idempotency_keys set status = :status, answer = :answer where account_id = :account and key = :key")
                .param("status", status)
                .param("answer", answer)
                .param("account", account)
                .param("key", key)
                .update();
    }

    /** 没有做成的（我们的错）：放开，下次重做。 */
    @Transactional
    public void release(long account, String key) {
        db.sql("delete from idempotency_keys where account_id = :account and key = :key")
                .param("account", account)
                .param("key", key)
                .update();
    }
}
