package org.zhunsheng.server.survey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zhunsheng.server.key.Keys;

/**
 * 一次性的凭据：128 位，由调查的一段随机数与数据库之外的密钥推出，写成 26 个不会看错的字（没有 i、l、o、u），印出来也能照着输入。
 * 数据库里只有它的散列；那段随机数结束就抹去，从此连自己也推不出。
 */
final class SurveyToken {

    private static final String PURPOSE = "survey-tokens";
    static final int LENGTH = 26;

    private static final int BYTES = 16;
    private static final int SALT = 32;
    private static final int BITS = 5;
    private static final int GROUP = 5;
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private SurveyToken() {}

    static byte[] salt() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** 一个调查的各张由它推出。 */
    static byte[] secret(Keys keys, byte[] salt) {
        return keys.sign(PURPOSE, salt);
    }

    /** 第几张。 */
    static String of(byte[] secret, int position) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return letters(mac.doFinal(("token:" + position).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String letters(byte[] bytes) {
        StringBuilder text = new StringBuilder(LENGTH);
        int held = 0;
        int bits = 0;
        for (int i = 0; i < BYTES; i++) {
            held = held << Byte.SIZE | bytes[i] & 0xff;
            for (bits += Byte.SIZE; bits >= BITS; bits -= BITS)
                text.append(LETTERS.charAt(held >> bits - BITS & LETTERS.length() - 1));
            held &= (1 << bits) - 1;
        }
        return text.append(LETTERS.charAt(held << BITS - bits)).toString();
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 照着输入的：大小写、空格、短横都行，看错的字也认。 */
    static String normal(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replaceAll("[il]", "1");
    }

    /** 印出来的样子：五个字一组。 */
    static String grouped(String token) {
        return token.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
