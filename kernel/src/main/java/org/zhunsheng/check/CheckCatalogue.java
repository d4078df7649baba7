package org.zhunsheng.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/** 检查的目录：有哪些检查、怎样说、参数与词表是什么。公开一张表的时候写下它的散列，以后看得出用的是不是同一批检查。 */
public final class CheckCatalogue {

    private static final String DIGEST = digest(text());

    private CheckCatalogue() {}

    /** 目录的 SHA-256，十六进制；检查、文字、参数、词表有一样不同，它就不同。 */
    public static String sha256() {
        return DIGEST;
    }

    /** 各项检查依次：编号、严重程度、文字、参数的默认值；然后是各个词表。 */
    static String text() {
        StringBuilder text = new StringBuilder();
        for (Check check : Checks.ALL) {
            text.append(check.id()).append(' ').append(check.severity()).append('\n');
            text.append(CheckWords.of(check.id())).append('\n');
            for (Parameter parameter : check.parameters())
                text.append(parameter.name())
                        .append(" = ")
                        .append(parameter.defaults())
                        .append('\n');
        }
        for (String name : new TreeSet<>(WordLists.names()))
            text.append(name).append(" = ").append(WordLists.of(name)).append('\n');
        return text.toString();
    }

    static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
