package org.zhunsheng.server.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.stream.Collectors;

/** 一次性的口令：念得出、抄得对的十六个字（没有 0 与 o、1 与 l 与 i），约 79 位；七天之内登录，登录后必须改。 */
final class OneTimePassword {

    static final Duration VALID = Duration.ofDays(7);

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    static String fresh() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?=.)", "$1-");
    }
}
