package org.zhunsheng.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** 同一个数据文件夹、同样的 PostgreSQL 单独启动要多久：到它自己说 ready 为止。 */
final class PostgresStart {

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

    private PostgresStart() {}

    static long micros(Path data) throws Exception {
        Path cluster = data.resolve("cluster");
        Path pid = cluster.resolve("postmaster.pid");
        while (Files.exists(pid)) Thread.sleep(20); // 服务刚停，数据库还在停
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command(data, cluster))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (!isReady(pid)) {
                if (!process.isAlive() || System.nanoTime() - start > LONGEST)
                    throw new IllegalStateException("PostgreSQL did not become ready");
                Thread.sleep(5);
            }
            return (System.nanoTime() - start) / 1000;
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static boolean isReady(Path pid) throws Exception {
        if (!Files.exists(pid)) return false;
        List<String> lines = Files.readAllLines(pid);
        return lines.size() >= 8 && lines.get(7).strip().equals("ready");
    }

    private static List<String> command(Path data, Path cluster) throws Exception {
        List<String> command = new ArrayList<>();
        if (Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid && uid == 0)
            command.addAll(List.of("unshare", "--user", "--map-user=65534", "--map-group=65534", "--"));
        File[] versions = data.resolve("postgres").toFile().listFiles(File::isDirectory);
        if (versions == null || versions.length == 0) throw new IllegalStateException("no PostgreSQL in " + data);
        command.addAll(List.of(
                versions[0].toPath().resolve("bin/postgres").toString(),
                "-D",
                cluster.toString(),
                "-c",
                "port=" + Served.freePort(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
        return command;
    }
}
