package org.zhunsheng.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * 填报的人在存格，同时许多人在看公开的页面：每秒三百次（开放模型，浏览器都没有存过），存格的百分之九十九以内与没有人看时的比。
 * 公开了一万张表，看的是最近的几百张、清单、查找与单位的页面。有人看、没有人看轮流各做几遍，取中位数。
 * 服务另外启动，用一个空的数据库；由环境变量 ZHUNSHENG_BENCH_SERVER 与 ZHUNSHENG_DATABASE_URL 指明。
 */
final class PublicReads {

    private static final int FORMS = 10_000;
    private static final int HOT = 300;
    private static final int READS = 300;
    private static final int SAVES = 40;
    private static final int WARM_SECONDS = 30;
    private static final int SECONDS = 20;
    private static final int ROUNDS = 5;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger wrong = new AtomicInteger();
    private final String server;
    private final CellSaves saves;
    private final List<String> paths;

    private PublicReads(String server, CellSaves saves, List<String> paths) {
        this.server = server;
        this.saves = saves;
        this.paths = paths;
    }

    static void run(Path home) throws Exception {
        String server = Organizations.named("ZHUNSHENG_BENCH_SERVER");
        Path form = home.resolve("documents/src/test/resources/truth/002-chizhou-tangxi-2022.json");
        try (Country country = new Country(Organizations.named("ZHUNSHENG_DATABASE_URL"))) {
            country.grow(1, 1);
            country.disclosed(FORMS, Files.readString(form));
            CellSaves saves = CellSaves.ofGoals(country, server);
            new PublicReads(server, saves, paths(country)).measure();
        }
    }

    private static List<String> paths(Country country) throws Exception {
        long last = country.number("select max(id) from disclosures");
        long unit = country.number("select min(unit_id) from disclosures");
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < HOT; i++) paths.add("/public/" + (last - i));
        for (int i = 0; i < HOT / 10; i++) paths.add("/public/units/" + (unit + i % 20));
        for (int i = 0; i < HOT / 5; i++) paths.add("/public");
        String query = URLEncoder.encode("河道整治", StandardCharsets.UTF_8);
        for (int i = 0; i < HOT / 10; i++) paths.add("/public?q=" + query);
        return paths;
    }

    private void measure() throws Exception {
        saves.load(SAVES, WARM_SECONDS);
        read(WARM_SECONDS);
        List<Long> alone = new ArrayList<>();
        List<Long> beside = new ArrayList<>();
        List<Long> pages = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            alone.add(late(saves.load(SAVES, SECONDS)));
            try (ExecutorService readers = Executors.newSingleThreadExecutor()) {
                Future<long[]> reading = readers.submit(() -> read(SECONDS));
                beside.add(late(saves.load(SAVES, SECONDS)));
                pages.add(late(reading.get()));
            }
        }
        long with = middle(beside);
        long without = middle(alone);
        Bench.row(
                "每秒存 " + SAVES + " 格，百分之九十九以内：每秒有 " + READS + " 次公开的页面，旁边是没有人看",
                Bench.millis(with),
                Bench.millis(without),
                (double) with / without);
        Bench.row("公开的页面，百分之九十九以内", Bench.millis(middle(pages)));
        System.err.printf(Locale.ROOT, "· 看的 %d 次没有答 200%n", wrong.get());
    }

    private static long late(long[] times) {
        return times[(int) (times.length * 0.99)];
    }

    private static long middle(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** 照节奏看，各次的微秒，从小到大；时间从该来的时候算起。 */
    private long[] read(int seconds) throws Exception {
        int count = READS * seconds;
        long[] times = new long[count];
        long start = System.nanoTime() + 100_000_000L;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                long due = start + i * 1_000_000_000L / READS;
                LockSupport.parkNanos(due - System.nanoTime());
                threads.submit(() -> {
                    page(paths.get(number * 7919 % paths.size()));
                    times[number] = (System.nanoTime() - due) / 1000;
                });
            }
        }
        Arrays.sort(times);
        return times;
    }

    private void page(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 && wrong.getAndIncrement() == 0)
                System.err.println(path + " answered " + answer.statusCode());
        } catch (Exception failed) {
            if (wrong.getAndIncrement() == 0) System.err.println(failed);
        }
    }
}
