package org.zhunsheng.server.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.key.Keys;

/** 幂等键的 SQL，各在自己的事务里：做事的事务退回，键也要放开。 */
@Repository
class IdempotencyStore {

    private static final String PURPOSE = "idempotency";

    private final JdbcClient db;
    private final Keys keys;

    IdempotencyStore(JdbcClient db, Keys keys) {
        this.db = db;
        this.keys = keys;
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
                .optional()
                .map(kept -> opened(kept, about(account, key)));
    }

    /** 回答里可能有只显示一次的口令：加密了再存。 */
    private static String about(long account, String key) {
        return "key:" + account + ":" + key;
    }

    private Used opened(Used kept, String about) {
        if (kept.answer() == null) return kept;
        byte[] answer = keys.decrypt(PURPOSE, Base64.getDecoder().decode(kept.answer()), about);
        return new Used(kept.requestHash(), kept.status(), new String(answer, StandardCharsets.UTF_8));
    }

    @Transactional
    public void complete(long account, String key, int status, String answer) {
        byte[] sealed = keys.encrypt(PURPOSE, answer.getBytes(StandardCharsets.UTF_8), about(account, key));
        db.sql(
                        "update idempotency_keys set status = :status, answer = :answer where account_id = :account and key = :key")
                .param("status", status)
                .param("answer", Base64.getEncoder().encodeToString(sealed))
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
