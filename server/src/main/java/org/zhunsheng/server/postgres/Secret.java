package org.zhunsheng.server.postgres;

import java.security.SecureRandom;
import java.util.Base64;

/** 生成的口令：192 位随机数。 */
final class Secret {

    private static final int LENGTH = 24;

    private Secret() {}

    static String fresh() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
