package org.zhunsheng.server.operation;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.zhunsheng.server.world.Visitor;

/** 真的另一个进程里的服务，与 {@code zhunsheng serve} 一样启动，只是从类文件来。 */
public final class ServerProcess implements AutoCloseable {

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(120);

    private final Process process;
    private final int port;
    private final Path log;

    private ServerProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** 启动，不等它好。 */
    static ServerProcess launch(Path folder, int port, Map<String, String> environment) throws IOException {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dserver.port=" + port,
                "-Dzhunsheng.password.memory=1024",
                "-Dzhunsheng.password.rounds=1",
                "-Dzhunsheng.worker.count=1",
                "-cp",
                classes,
                "org.zhunsheng.server.Main"));
        Path log = Files.createTempDirectory("zhunsheng-server").resolve("log"); // 不散放在临时文件夹里：别的测试在数
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("ZHUNSHENG_DATABASE_FOLDER", folder.toString());
        builder.environment().remove("ZHUNSHENG_DATABASE_URL");
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start(), port, log);
    }

    public static ServerProcess start(Path folder, int port) throws IOException, InterruptedException {
        ServerProcess server = launch(folder, port, Map.of());
        server.waitUntilReady();
        return server;
    }

    void waitUntilReady() throws InterruptedException, IOException {
        long start = System.nanoTime();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() - start > LONGEST)
                throw new IllegalStateException("not ready:\n" + log());
            Thread.sleep(100);
        }
    }

    boolean ready() {
        try {
            return new Visitor(port).get("/readyz").statusCode() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    public Process process() {
        return process;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** 它说过的，末了是每个线程正停在哪里，和还在的 PostgreSQL 进程：没有进展的时候，要看的是这些。 */
    String standstill() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                .start()
                .waitFor();
        Thread.sleep(1000);
        String databases = ProcessHandle.allProcesses()
                .map(one -> one.pid() + " " + one.info().commandLine().orElse(""))
                .filter(line -> line.contains("postgres"))
                .collect(Collectors.joining("\n"));
        return log() + databases;
    }

    public static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(log);
    }
}
