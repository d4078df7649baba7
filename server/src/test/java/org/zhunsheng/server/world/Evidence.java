package org.zhunsheng.server.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 布置的文件都是这一份内容；数据文件夹里真有它，下载得到。 */
final class Evidence {

    static final String CONTENT = "%PDF-1.7 evidence of the tests";

    private Evidence() {}

    static void put(Path folder) throws IOException {
        byte[] content = CONTENT.getBytes(StandardCharsets.UTF_8);
        String hash = HexFormat.of().formatHex(hash(content));
        Path file = folder.resolve("files").resolve(hash.substring(0, 2)).resolve(hash.substring(2));
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
