package org.zhunsheng.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 口令与第二因素的 SQL。 */
@Repository
class SecretStore {

    private final JdbcClient db;

    SecretStore(JdbcClient db) {
        this.db = db;
    }

    /** 登录要核对的各项。 */
    record Secrets(
            long account,
            String login,
            String place,
            String state,
            @Nullable String passwordHash,
            @Nullable Instant passwordChanged,
            boolean passwordTemporary,
            String[] earlierPasswords,
            byte @Nullable [] totpSecret,
            @Nullable Instant totpConfirmed,
            long totpStep,
            String[] recoveryCodes) {}

    private static final String COLUMNS = """
            select a.id as account, a.login, a.place, a.state, k.password_hash, k.password_changed_at as password_changed,
                   coalesce(k.password_temporary, false) as password_temporary,
                   coalesce(k.earlier_passwords, '{}') as earlier_passwords, k.totp_secret,
                   k.totp_confirmed_at as totp_confirmed, coalesce(k.totp_step, 0) as totp_step,
                   coalesce(k.recovery_codes, '{}') as recovery_codes
              from accounts a left join account_secrets k on k.account_id = a.id
            """;

    Optional<Secrets> ofLogin(String login) {
        return db.sql(COLUMNS + " where a.login = :login")
                .param("login", login)
                .query(SecretStore::row)
                .optional();
    }

    Optional<Secrets> ofAccount(long account) {
        return db.sql(COLUMNS + " where a.id = :account")
                .param("account", account)
                .query(SecretStore::row)
                .optional();
    }

    private static Secrets row(ResultSet row, int at) throws SQLException {
        return new Secrets(
                row.getLong("account"),
                row.getString("login"),
                row.getString("place"),
                row.getString("state"),
                row.getString("password_hash"),
                instant(row, "password_changed"),
                row.getBoolean("password_temporary"),
                (String[]) row.getArray("earlier_passwords").getArray(),
                row.getBytes("totp_secret"),
                instant(row, "totp_confirmed"),
                row.getLong("totp_step"),
                (String[]) row.getArray("recovery_codes").getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** 换口令；从前的留下 {@code kept} 个，防止重复使用。 */
    void changePassword(long account, String hash, boolean temporary, int kept) {
        db.sql("""
                insert into account_secrets (account_id, password_hash, password_changed_at, password_temporary)
                values (:account, :hash, now(), :temporary)
                    on conflict (account_id) do update
                   set earlier_passwords = (array_remove(array_prepend(account_secrets.password_hash, account_secrets.earlier_passwords), null))[1\\:cast(:kept as int)],
                       password_hash = excluded.password_hash, password_changed_at = now(), password_temporary = excluded.password_temporary
                """)
                .param("account", account)
                .param("hash", hash)
                .param("temporary", temporary)
                .param("kept", kept)
                .update();
    }

    /** 给管理员看的；认不认得由 {@link Failures} 算。 */
    void lock(long account, Instant until) {
        db.sql("update accounts set locked_until = :until where id = :account")
                .param("until", Timestamp.from(until))
                .param("account", account)
                .update();
    }

    /** 参数升级，口令不变。 */
    void rehash(long account, String hash) {
        db.sql("update account_secrets set password_hash = :hash where account_id = :account")
                .param("hash", hash)
                .param("account", account)
                .update();
    }

    /** 还没有确认的密钥；已经确认过的不动。 */
    boolean proposeFactor(long account, byte[] secret) {
        return db.sql("""
                insert into account_secrets (account_id, totp_secret) values (:account, :secret)
                    on conflict (account_id) do update set totp_secret = excluded.totp_secret
                 where account_secrets.totp_confirmed_at is null
                """).param("account", account).param("secret", secret).update() == 1;
    }

    void confirmFactor(long account, String[] recoveryCodes) {
        db.sql(
                        "update account_secrets set totp_confirmed_at = now(), recovery_codes = :codes where account_id = :account")
                .param("codes", recoveryCodes)
                .param("account", account)
                .update();
    }

    void removeFactor(long account) {
        db.sql("""
                update account_secrets set totp_secret = null, totp_confirmed_at = null, recovery_codes = '{}'
                 where account_id = :account
                """).param("account", account).update();
    }

    /** 用掉一个时间步；已经用过的答 false，两个人同时交同一个动态口令，只有一个成。 */
    boolean spendStep(long account, long step) {
        return db.sql("update account_secrets set totp_step = :step where account_id = :account and totp_step < :step")
                        .param("step", step)
                        .param("account", account)
                        .update()
                == 1;
    }

    boolean spendRecoveryCode(long account, String hash) {
        return db.sql("""
                update account_secrets set recovery_codes = array_remove(recovery_codes, :hash)
                 where account_id = :account and :hash = any (recovery_codes)
                """).param("hash", hash).param("account", account).update() == 1;
    }
}
