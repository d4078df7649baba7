package org.zhunsheng.server.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.key.Keys;

/** 签名的密钥：随机生成，显示一次；存着的由主密钥加密，挪给别的订阅解不开。 */
@Component
class Secrets {

    private static final String PURPOSE = "webhook";
    private static final String PREFIX = "whsec_";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keys keys;

    Secrets(Keys keys) {
        this.keys = keys;
    }

    static byte[] fresh() {
        byte[] secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** 给人看的写法，照 Standard Webhooks。 */
    static String shown(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    byte[] sealed(byte[] secret, long subscription) {
        return keys.encrypt(PURPOSE, secret, Long.toString(subscription));
    }

    byte[] opened(byte[] sealed, long subscription) {
        return keys.decrypt(PURPOSE, sealed, Long.toString(subscription));
    }
}
