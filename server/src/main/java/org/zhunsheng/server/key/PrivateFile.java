package org.zhunsheng.server.key;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** 只有运行服务的用户读得到的文件，一次写成：两个节点同时第一次启动，只有先写成的算数。 */
public final class PrivateFile {

    private PrivateFile() {}

    /** 已经有的不动。 */
    public static void createOnce(Path file, String content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder, only("rwx------", file));
        Path fresh = Files.createTempFile(folder, "key", ".new", only("rw-------", file));
        Files.writeString(fresh, content, StandardOpenOption.SYNC);
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException another) {
            // 用先写成的那个
        } finally {
            Files.delete(fresh);
        }
    }

    private static FileAttribute<?>[] only(String mode, Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))};
    }
}
