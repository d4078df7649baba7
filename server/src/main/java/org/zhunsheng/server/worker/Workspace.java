package org.zhunsheng.server.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** 本进程的临时文件夹：库若要写临时文件，只写在这里。结束时删去；上一次没来得及删的，启动时删去。 */
public final class Workspace {

    private static final Path PARENT =
            Path.of(System.getProperty("java.io.tmpdir"), "zhunsheng-" + System.getProperty("user.name"));

    private final Path folder;

    private Workspace(Path folder) {
        this.folder = folder;
    }

    public static Workspace open() {
        try {
            Files.createDirectories(PARENT);
            sweep();
            Workspace workspace = new Workspace(
                    Files.createTempDirectory(PARENT, ProcessHandle.current().pid() + "-"));
            Runtime.getRuntime().addShutdownHook(new Thread(workspace::close));
            return workspace;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** 名字以进程号开头；那个进程不在了，就是遗留的。 */
    private static void sweep() throws IOException {
        try (Stream<Path> folders = Files.list(PARENT)) {
            for (Path left : folders.toList()) {
                String pid = String.valueOf(left.getFileName()).replaceAll("-.*", "");
                boolean alive = pid.matches("\\d{1,10}")
                        && ProcessHandle.of(Long.parseLong(pid)).isPresent();
                if (!alive) delete(left);
            }
        }
    }

    void close() {
        try {
            delete(folder);
        } catch (IOException left) {
            // 删不掉的，下次启动时再删
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
