package org.zhunsheng.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** 一个正在运行的服务，只在回环地址上；关闭时连同它的子进程一起结束。 */
final class Served implements AutoCloseable {

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);
    private static final boolean NEW = Runtime.version().feature() >= 25;
    // 与 zhunsheng 脚本启动服务时的相同
    private static final List<String> FLAGS =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Djava.awt.headless=true", "-Xlog:cds=off");

    private final Process process;
    private final int port;
    private final long micros;
    private final long cpuMicros;

    private Served(Process process, int port, long micros, long cpuMicros) {
        this.process = process;
        this.port = port;
        this.micros = micros;
        this.cpuMicros = cpuMicros;
    }

    /** 启动并等到首页第一次回答 200：JVM 参数、启动缓存与 zhunsheng 脚本启动服务时的相同。 */
    static Served start(Path jar, Path cache, List<String> more) throws Exception {
        List<String> command = command(more);
        command.add((NEW ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + cache);
        return start(jar, command);
    }

    /** 照一般的办法启动：{@code java -jar}，没有别的参数。 */
    static Served plain(Path jar) throws Exception {
        return start(jar, new ArrayList<>(List.of(java())));
    }

    private static Served start(Path jar, List<String> command) throws Exception {
        int port = freePort();
        command.addAll(List.of("-Dserver.address=127.0.0.1", "-Dserver.port=" + port, "-jar", jar.toString()));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - start > LONGEST) {
                process.destroyForcibly();
                throw new IllegalStateException(jar.getFileName() + " did not become ready");
            }
        }
        long micros = (System.nanoTime() - start) / 1000;
        Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
        return new Served(process, port, micros, cpu.toNanos() / 1000);
    }

    /** 展开 jar 并记下启动要用的类，与 zhunsheng 脚本预热服务时一样。 */
    static void prepare(Path jar, Path folder, Path cache) throws Exception {
        Path unpacked = folder.resolve(jar.getFileName());
        if (Files.exists(cache) && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0)
            return;
        List<String> extract = command(List.of("-Djarmode=tools"));
        extract.addAll(List.of("-jar", jar.toString(), "extract", "--force", "--destination", folder.toString()));
        run(extract);
        List<String> record = command(List.of(
                (NEW ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + cache,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                unpacked.toString()));
        run(record);
    }

    private static void run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(LONGEST, TimeUnit.NANOSECONDS)) process.destroyForcibly();
    }

    private static List<String> command(List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(FLAGS);
        if (NEW) command.add("-Xlog:aot=off");
        command.addAll(more);
        return command;
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    long micros() {
        return micros;
    }

    long cpuMicros() {
        return cpuMicros;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static boolean answers(int port) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            Thread.sleep(5);
            return false;
        }
    }

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) process.destroyForcibly();
        children.forEach(ProcessHandle::destroy);
    }
}
