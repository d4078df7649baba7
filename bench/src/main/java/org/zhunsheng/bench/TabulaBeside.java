package org.zhunsheng.bench;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** PDF 的网格：与 tabula-java 比。它要另一个版本的 PDFBox，所以在自己的进程里，逐份轮流测。 */
final class TabulaBeside {

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 21;

    private TabulaBeside() {}

    static void run(Path home, List<Path> files) throws Exception {
        Map<String, List<Long>> theirs = tabula(home, files);
        long ours = 0;
        long other = 0;
        for (Path file : files) {
            for (int i = 0; i < WARM_UP; i++) Reading.ours(file);
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                Reading.ours(file);
                times.add((System.nanoTime() - start) / 1000);
            }
            ours += Trial.median(times);
            other += Trial.median(
                    Objects.requireNonNull(theirs.get(file.getFileName().toString())));
        }
        int n = files.size();
        Bench.row(
                "PDF 读成表，旁边是 tabula-java 只取网格", Bench.millis(ours / n), Bench.millis(other / n), (double) ours / other);
    }

    private static Map<String, List<Long>> tabula(Path home, List<Path> files) throws Exception {
        Path peers = home.resolve("bench/peers/target");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-cp",
                peers.resolve("classes") + ":" + peers.resolve("lib") + "/*",
                "org.zhunsheng.bench.peers.TabulaLattice",
                Integer.toString(WARM_UP),
                Integer.toString(ROUNDS)));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, List<Long>> times = new HashMap<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t");
                times.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(Long.valueOf(parts[2]));
            }
        }
        if (process.waitFor() != 0) throw new IllegalStateException("tabula failed");
        return times;
    }
}
