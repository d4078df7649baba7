package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 服务器在数据里留下的 postmaster.pid。
 *
 * @param pid 第一行：进程
 * @param port 第四行：端口
 */
record PidFile(long pid, int port) {

    private static final String NAME = "postmaster.pid";
    private static final int PORT_LINE = 3;

    static Optional<PidFile> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve(NAME));
            if (lines.size() <= PORT_LINE) return Optional.empty();
            return Optional.of(new PidFile(
                    Long.parseLong(lines.getFirst().strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** 那个进程还在，而且是 PostgreSQL：进程号会被别的程序用上。 */
    boolean running() {
        return alive(pid)
                && ProcessHandle.of(pid)
                        .flatMap(process -> process.info().command())
                        .map(command -> command.contains("postgres"))
                        .orElse(false);
    }

    /** 没有人收的死进程（Z）不算活着。 */
    static boolean alive(long pid) {
        if (!ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) return false;
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return !status.substring(status.lastIndexOf(')')).startsWith(") Z");
        } catch (IOException notLinux) {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
    }

    /**
     * 那个号上是别的程序、或是还没有人收的死进程，服务器都不肯启动：换成不可能有的号。其余各行留着，它凭共享内存的编号核对有没有还没退出的旧进程。
     */
    static void disownIfStale(Path cluster) throws IOException {
        if (read(cluster).map(PidFile::running).orElse(true)) return;
        Path file = cluster.resolve(NAME);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, Integer.toString(Integer.MAX_VALUE));
        Files.write(file, lines);
    }
}
