package org.zhunsheng.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 冷启动：核查一份 DOCX 的整个进程，旁边是同一个 JVM 的 hello world；连同内存峰值。 */
final class ColdStart {

    private static final int ROUNDS = 21;

    private ColdStart() {}

    static void run(Path home, Path docx) throws Exception {
        Path hello = hello();
        List<String> check = List.of(home.resolve("zhunsheng").toString(), "check", "--json", docx.toString());
        List<String> bare = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-cp",
                hello.toString(),
                "Hello");
        launch(check);
        launch(bare);
        List<Long> ours = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        long peak = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long[] a = launch(check);
            ours.add(a[0]);
            peak = Math.max(peak, a[1]);
            theirs.add(launch(bare)[0]);
        }
        long a = Trial.median(ours);
        long b = Trial.median(theirs);
        Bench.row(
                String.format(Locale.ROOT, "冷启动核查一份 DOCX（峰值 %d MB），旁边是 hello world", peak / 1024),
                Bench.millis(a),
                Bench.millis(b),
                (double) a / b);
    }

    /** 微秒与峰值 KB（Linux；别处为 0）。 */
    private static long[] launch(List<String> command) throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long peak = 0;
        while (!process.waitFor(3, java.util.concurrent.TimeUnit.MILLISECONDS))
            peak = Math.max(peak, peak(process.pid()));
        return new long[] {(System.nanoTime() - start) / 1000, peak};
    }

    private static long peak(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) return Long.parseLong(line.replaceAll("\\D+", ""));
            }
        } catch (java.io.IOException gone) {
            return 0; // 进程恰好结束了
        }
        return 0;
    }

    private static Path hello() throws Exception {
        Path folder = Files.createTempDirectory("hello");
        Path source = folder.resolve("Hello.java");
        Files.writeString(
                source,
                "public class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }");
        String javac = Path.of(ProcessHandle.current().info().command().orElse("java"))
                .resolveSibling("javac")
                .toString();
        new ProcessBuilder(javac, source.toString()).inheritIO().start().waitFor();
        return folder;
    }
}
