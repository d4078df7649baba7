package org.zhunsheng.server.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * 口令的散列：argon2id。没有这个帐号、没有口令的也照样算一遍，答得一样慢；同时至多算几个，内存才有限。
 * 参数写在散列里，改了设置之后，下次登录时换成新的。
 */
@Component
class Passwords {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final String RANDOM = "{random}";

    private final Argon2PasswordEncoder encoder;
    private final String nobody;
    private final Semaphore turns;
    private final LongAdder calls = new LongAdder();

    Passwords(
            @Value("${zhunsheng.password.memory:47104}") int memory,
            @Value("${zhunsheng.password.rounds:3}") int rounds,
            @Value("${zhunsheng.password.together:2}") int together) {
        this.encoder = new Argon2PasswordEncoder(SALT, HASH, 1, memory, rounds);
        this.turns = new Semaphore(together, true);
        this.nobody = nobody(memory, rounds);
    }

    /** 谁的口令也不是的散列：参数相同，比对的工作量就相同。 */
    private static String nobody(int memory, int rounds) {
        byte[] random = new byte[SALT + HASH];
        new SecureRandom().nextBytes(random);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(
                        memory,
                        rounds,
                        base64.encodeToString(Arrays.copyOf(random, SALT)),
                        base64.encodeToString(Arrays.copyOfRange(random, SALT, SALT + HASH)));
    }

    /** 程序自己取的随机口令的散列：一百多位的随机数猜不中，不必算得慢；第一次登录时换成平常的。 */
    static String hashOfRandom(String random) {
        return RANDOM + Base64.getEncoder().encodeToString(Token.hash(random));
    }

    String hash(String password) {
        calls.increment();
        turns.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(encoder.encode(password));
        } finally {
            turns.release();
        }
    }

    /** 对不对；{@code hash} 为空时同样算一遍，答案是不对。 */
    boolean matches(String password, @Nullable String hash) {
        calls.increment();
        turns.acquireUninterruptibly();
        try {
            boolean slow = hash != null && !hash.startsWith(RANDOM);
            boolean right = encoder.matches(password, slow ? hash : nobody);
            return slow ? right : hash != null && isRandom(password, hash);
        } finally {
            turns.release();
        }
    }

    private static boolean isRandom(String password, String hash) {
        return MessageDigest.isEqual(
                hashOfRandom(password).getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
    }

    /** 到现在算过几遍；测试用它核对做的工作一样多。 */
    long calls() {
        return calls.sum();
    }

    /** 散列的参数旧了，应当重算。 */
    boolean outdated(String hash) {
        return hash.startsWith(RANDOM) || encoder.upgradeEncoding(hash);
    }
}
