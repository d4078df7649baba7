package org.zhunsheng.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * 服务（连同内嵌的 PostgreSQL，不是第一次）从启动到首页第一次回答，旁边是只有一页的空 Spring Boot 应用加上同一个 PostgreSQL：
 * 同样的 JVM 参数，同样展开、有启动缓存；轮流测。
 */
final class ServerStart {

    private static final int ROUNDS = 9;

    private ServerStart() {}

    static void run(Path home) throws Exception {
        Path folder = home.resolve("bench/empty/target/serve");
        Path cache = folder.resolve("empty-" + Runtime.version().feature() + ".aot");
        Served.prepare(home.resolve("bench/empty/target/empty.jar"), folder, cache);
        Path data = Files.createTempDirectory("zhunsheng-bench");
        List<List<Long>> times = new ArrayList<>();
        for (int i = 0; i < 4; i++) times.add(new ArrayList<>());
        for (int round = -1; round < ROUNDS; round++) {
            Served ours = ours(home, data);
            ours.close();
            long postgres = PostgresStart.micros(data);
            Served theirs = Served.start(folder.resolve("empty.jar"), cache, List.of());
            theirs.close();
            if (round < 0) continue; // 头一次要读磁盘
            times.get(0).add(ours.micros());
            times.get(1).add(theirs.micros() + postgres);
            times.get(2).add(ours.cpuMicros());
            times.get(3).add(theirs.cpuMicros());
        }
        row("服务启动到首页回答，旁边是空的 Spring Boot 应用加同一个 PostgreSQL（经过的时间）", times.get(0), times.get(1));
        row("同上，都不算 PostgreSQL（处理器时间）", times.get(2), times.get(3));
    }

    /** 与 zhunsheng serve 一样启动。 */
    static Served ours(Path home, Path data) throws Exception {
        Path folder = home.resolve("server/target/serve");
        int version = Runtime.version().feature();
        Path worker = folder.resolve("worker-" + version + ".aot");
        return Served.start(
                folder.resolve("zhunsheng-server.jar"),
                folder.resolve("server-" + version + ".aot"),
                List.of("-Dzhunsheng.worker-cache=" + worker, "-Dzhunsheng.database.folder=" + data));
    }

    private static void row(String what, List<Long> ours, List<Long> theirs) {
        long a = Trial.median(ours);
        long b = Trial.median(theirs);
        Bench.row(what, Bench.millis(a), Bench.millis(b), (double) a / b);
    }
}
