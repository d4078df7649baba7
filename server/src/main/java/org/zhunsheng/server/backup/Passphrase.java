package org.zhunsheng.server.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** 备份的口令：在文件里（第一行）或环境变量里，不在命令行上。 */
final class Passphrase {

    static final String VARIABLE = "ZHUNSHENG_BACKUP_PASSPHRASE";

    private static final int LEAST = 12;

    private Passphrase() {}

    static byte[] read(@Nullable Path file, @Nullable String variable) {
        String text = file == null ? variable : firstLine(file);
        if (text == null || text.isBlank()) throw BackupProblem.noPassphrase();
        String passphrase = text.strip();
        if (passphrase.codePointCount(0, passphrase.length()) < LEAST) throw BackupProblem.weakPassphrase(LEAST);
        return passphrase.getBytes(StandardCharsets.UTF_8);
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException failed) {
            throw BackupProblem.unreadable(file, failed);
        }
    }
}
