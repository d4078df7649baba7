package org.zhunsheng.server.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.key.Keys;

/** 第二因素：动态口令（RFC 6238，六位，30 秒一步），前后各容一步，一步只能用一次；另有恢复码。 */
@Component
class Factor {

    private static final int SECRET = 20;
    private static final int RECOVERY_CODES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecretStore store;
    private final Keys keys;
    private final Clock clock;

    Factor(SecretStore store, Keys keys, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    byte[] fresh() {
        byte[] secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        return secret;
    }

    byte[] seal(long account, byte[] secret) {
        return keys.encrypt("totp", secret, "account:" + account);
    }

    byte[] open(long account, byte[] sealed) {
        return keys.decrypt("totp", sealed, "account:" + account);
    }

    /** 这个动态口令或恢复码对不对；对的从此用掉。 */
    boolean spend(SecretStore.Secrets secrets, String code) {
        byte[] sealed = secrets.totpSecret();
        if (sealed == null) return false;
        String plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        OptionalLong step = step(open(secrets.account(), sealed), plain);
        if (step.isPresent()) return store.spendStep(secrets.account(), step.getAsLong());
        return plain.length() > generator.getPasswordLength()
                && store.spendRecoveryCode(secrets.account(), hash(plain));
    }

    private OptionalLong step(byte[] secret, String code) {
        Instant now = clock.instant();
        return Stream.of(0, -1, 1)
                .map(steps -> now.plus(generator.getTimeStep().multipliedBy(steps)))
                .filter(at -> MessageDigest.isEqual(
                        at(secret, at).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8)))
                .mapToLong(at -> at.getEpochSecond() / generator.getTimeStep().toSeconds())
                .findFirst();
    }

    String at(byte[] secret, Instant time) {
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), time);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 一组新的恢复码，只显示一次。 */
    List<String> recoveryCodes() {
        return Stream.generate(() -> {
                    byte[] code = new byte[8];
                    RANDOM.nextBytes(code);
                    return HexFormat.of().formatHex(code).replaceAll("(.{4})(?=.)", "$1-");
                })
                .limit(RECOVERY_CODES)
                .toList();
    }

    static String[] hashes(List<String> codes) {
        return codes.stream().map(code -> hash(code.replace("-", ""))).toArray(String[]::new);
    }

    private static String hash(String code) {
        return HexFormat.of().formatHex(Token.hash("recovery:" + code));
    }
}
