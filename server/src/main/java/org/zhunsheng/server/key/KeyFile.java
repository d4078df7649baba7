package org.zhunsheng.server.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** 主密钥的文件：第一次启动时生成，只有运行服务的用户读得到。几个节点共用一个数据库的，要用同一个文件。 */
final class KeyFile {

    private static final int LENGTH = 32;

    private KeyFile() {}

    static Keys open(Path file) {
        try {
            if (!Files.exists(file)) create(file);
            byte[] master = HexFormat.of().parseHex(Files.readString(file).strip());
            if (master.length != LENGTH) throw new IllegalArgumentException(master.length + " bytes");
            return new Keys(master);
        } catch (IllegalArgumentException damaged) {
            throw new IllegalStateException(
                    "密钥文件 " + file
                            + " 坏了：应当是 64 个十六进制字。请从备份恢复它。 / The key file is damaged; restore it from the backup.",
                    damaged);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] master = new byte[LENGTH];
        new SecureRandom().nextBytes(master);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder, only("rwx------", file));
        Path fresh = Files.createTempFile(folder, "key", ".new", only("rw-------", file));
        Files.writeString(fresh, HexFormat.of().formatHex(master) + "\n", StandardOpenOption.SYNC);
        try {
            Files.createLink(file, fresh); // 两个节点同时第一次启动，只有一个写成
        } catch (FileAlreadyExistsException another) {
            // 用先写成的那个
        } finally {
            Files.delete(fresh);
        }
    }

    private static FileAttribute<?>[] only(String mode, Path file) {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        if (!views.contains("posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))};
    }
}
