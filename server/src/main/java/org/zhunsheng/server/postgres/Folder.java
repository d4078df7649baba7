package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** 数据文件夹里各样东西的位置。 */
record Folder(Path root) {

    private static final long LEAST = 200;
    private static final String PRIVATE = "rwx------";

    /** 建好文件夹，认得清楚：绝对的真实路径，写得进去，有地方。 */
    static Folder open(Path wanted) {
        if (wanted.toAbsolutePath().toString().matches("(?s).*[\"`$\\n\\r].*"))
            throw new PostgresProblem(PostgresTrouble.FOLDER_NAME, wanted);
        try {
            Files.createDirectories(wanted);
            Folder folder = new Folder(wanted.toRealPath());
            create(folder.keys());
            create(folder.logs());
            create(folder.programs(), "rwxr-xr-x");
            return folder;
        } catch (IOException failed) {
            throw problem(wanted, failed);
        }
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path programs() {
        return root.resolve("postgres");
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    /** 建到一半的数据，建好了才改名。 */
    Path unfinished() {
        return root.resolve("cluster.unfinished");
    }

    Path keys() {
        return root.resolve("keys");
    }

    Path secret() {
        return keys().resolve("postgres");
    }

    Path logs() {
        return root.resolve("logs").resolve("postgres");
    }

    static void create(Path folder) throws IOException {
        create(folder, PRIVATE);
    }

    private static void create(Path folder, String permissions) throws IOException {
        if (Files.isDirectory(folder)) return;
        Files.createDirectories(folder);
        restrict(folder, permissions);
    }

    static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    /** 第一次启动要展开程序、建库。 */
    void needSpace() throws IOException {
        FileStore store = Files.getFileStore(root);
        if (store.getUsableSpace() >> 20 < LEAST) throw full();
    }

    PostgresProblem full() {
        return new PostgresProblem(
                PostgresTrouble.DISK_FULL, root, root.toFile().getUsableSpace() >> 20, LEAST);
    }

    PostgresProblem problem(IOException failed) {
        return problem(root, failed);
    }

    private static PostgresProblem problem(Path root, IOException failed) {
        if (isFull(failed.toString())) return new Folder(root).full();
        String reason =
                failed instanceof AccessDeniedException ? "permission denied" : String.valueOf(failed.getMessage());
        return new PostgresProblem(failed, PostgresTrouble.FOLDER_NOT_WRITABLE, root, reason);
    }

    static boolean isFull(String message) {
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }

    /** 改名也要落盘：断电之后，要么是旧的名称，要么是新的。 */
    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to);
        Path parent = to.getParent();
        if (parent == null) return;
        try (FileChannel folder = FileChannel.open(parent, StandardOpenOption.READ)) {
            folder.force(true);
        } catch (AccessDeniedException | ReadOnlyFileSystemException notHere) {
            // Windows 不能打开文件夹，改名由文件系统自己记账
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) Files.deleteIfExists(one);
    }
}
