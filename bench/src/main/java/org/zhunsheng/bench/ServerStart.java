package org.zhunsheng.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * 服务（连同内嵌的 PostgreSQL，不是第一次）从启动到首页第一次回答，旁边是只有一页的空 Spring Boot 应用加上同一个 PostgreSQL，轮流测。
 * 对照有两个：照一般的办法 {@code java -jar} 启动的；与我们同样的 JVM 参数、同样展开、有启动缓存的。
 */
final class ServerStart {

    private static final int ROUNDS = 9;

    private ServerStart() {}

    /** 一个应用的各次启动：经过的时间与处理器时间，微秒。 */
    private record Starts(List<Long> micros, List<Long> cpuMicros) {

        Starts() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(Served served, long postgres) {
            micros.add(served.micros() + postgres);
            cpuMicros.add(served.cpuMicros());
        }
    }

    static void run(Path home) throws Exception {
        Path folder = home.resolve("bench/empty/target/serve");
        Path jar = home.resolve("bench/empty/target/empty.jar");
        Path cache = folder.resolve("empty-" + Runtime.version().feature() + ".aot");
        Served.prepare(jar, folder, cache);
        Path data = Files.createTempDirectory("zhunsheng-bench");
        Starts own = new Starts();
        Starts plain = new Starts();
        Starts cached = new Starts();
        for (int round = -1; round < ROUNDS; round++) {
            Served ours = ended(ours(home, data));
            long postgres = PostgresStart.micros(data);
            Served usual = ended(Served.plain(jar));
            Served same = ended(Served.start(folder.resolve("empty.jar"), cache, List.of()));
            if (round < 0) continue; // 头一次要读磁盘
            own.add(ours, 0);
            plain.add(usual, postgres);
            cached.add(same, postgres);
        }
        rows("旁边是空的 Spring Boot 应用（java -jar）加同一个 PostgreSQL", own, plain);
        rows("旁边是空的 Spring Boot 应用（同样的参数与启动缓存）加同一个 PostgreSQL", own, cached);
    }

    private static void rows(String beside, Starts ours, Starts theirs) {
        row("服务启动到首页回答，" + beside + "（经过的时间）", ours.micros(), theirs.micros());
        row("同上，都不算 PostgreSQL（处理器时间）", ours.cpuMicros(), theirs.cpuMicros());
    }

    private static Served ended(Served served) throws InterruptedException {
        served.close();
        return served;
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
