package org.zhunsheng.server.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 由内容而来的编号：同样的文件再交一次，行还是那一行，改动还是那一个。 */
final class Digests {

    private static final int ROW = 15;
    private static final int KEY = 40;

    private Digests() {}

    /** 手工插入的行。 */
    static String row(String content) {
        return "x" + of(content).substring(0, ROW);
    }

    /** 一个改动：同一格、同一个值、所见的是同一个编号。 */
    static String key(long filling, String row, String field, String value, long seen) {
        return of(filling + "|" + row + "|" + field + "|" + seen + "|" + value).substring(0, KEY);
    }

    private static String of(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }
}
