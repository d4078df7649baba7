package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/** 超级用户的口令：建库时随机生成，只有属主能读。 */
final class Secret {

    private static final int BYTES = 32;

    private Secret() {}

    static String read(Folder folder) {
        try {
            String secret =
                    Files.readString(folder.secret(), StandardCharsets.US_ASCII).strip();
            if (secret.isEmpty()) throw new PostgresProblem(PostgresTrouble.SECRET_MISSING, folder.secret());
            return secret;
        } catch (IOException missing) {
            throw new PostgresProblem(missing, PostgresTrouble.SECRET_MISSING, folder.secret());
        }
    }

    /** 每次建库都是新的；落盘在先，建库在后。 */
    static String create(Folder folder) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path fresh = folder.keys().resolve("postgres.new");
        write(fresh, secret);
        Files.deleteIfExists(folder.secret());
        Folder.rename(fresh, folder.secret());
        return secret;
    }

    /** 先限定权限，后写内容。 */
    static void write(Path file, String secret) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        Folder.restrict(file, "rw-------");
        Files.writeString(file, secret + "\n", StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
    }
}
