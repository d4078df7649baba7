package org.zhunsheng.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 存格：照固定的节奏来（开放模型），一次一格，三十二张表、每张六十行；时间从该来的时候算起。旁边是同一个 PostgreSQL 上
 * {@code pgbench -N} 三十二个客户端的每秒事务数与平均时间，由 ZHUNSHENG_PGBENCH_TPS、ZHUNSHENG_PGBENCH_MILLIS 指明（bench/cells 填）。
 * 先是绩效目标，只存；再是四十行的自评，存的回答里连着整张的检查（计分在其中）。
 * 服务另外启动，用一个空的数据库；由环境变量 ZHUNSHENG_BENCH_SERVER 与 ZHUNSHENG_DATABASE_URL 指明。
 */
final class CellSaves {

    private static final int FORMS = 32;
    private static final int GOAL_ROWS = 60;
    private static final int EVALUATION_ROWS = 40;
    private static final int WARM_SECONDS = 60;
    private static final int SECONDS = 20;
    private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+),\"conflict\":null");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String server;
    private final String token;
    private final long[] forms;
    private final boolean scored;
    private final int cells;
    private final AtomicLongArray seen;
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();

    private CellSaves(String server, String token, long[] forms, int rows, boolean scored) {
        this.server = server;
        this.token = token;
        this.forms = forms;
        this.scored = scored;
        this.cells = FORMS * rows;
        this.seen = new AtomicLongArray(cells);
        if (scored) for (int i = 0; i < cells; i++) seen.set(i, 1000);
    }

    static void run() throws Exception {
        double tps = Double.parseDouble(Organizations.named("ZHUNSHENG_PGBENCH_TPS"));
        double mean = Double.parseDouble(Organizations.named("ZHUNSHENG_PGBENCH_MILLIS"));
        String server = Organizations.named("ZHUNSHENG_BENCH_SERVER");
        try (Country country = new Country(Organizations.named("ZHUNSHENG_DATABASE_URL"))) {
            country.grow(1, 1);
            String token = country.filler();
            long[] goals = country.forms("goals", FORMS, GOAL_ROWS);
            new CellSaves(server, token, goals, GOAL_ROWS, false).measure(country, tps, mean);
            long[] evaluations = country.evaluations(FORMS, EVALUATION_ROWS);
            new CellSaves(server, token, evaluations, EVALUATION_ROWS, true).measure(country, tps, mean);
        }
    }

    /** 三十二张绩效目标，给别的测量存。 */
    static CellSaves ofGoals(Country country, String server) throws Exception {
        long[] goals = country.forms("goals", FORMS, GOAL_ROWS);
        return new CellSaves(server, country.filler(), goals, GOAL_ROWS, false);
    }

    private void measure(Country country, double tps, double mean) throws Exception {
        long before = country.number("select count(*) from cell_changes where field <> '@'");
        int rate = (int) Math.ceil(tps / 10);
        load(Math.max(1, rate / 2), WARM_SECONDS);
        long[] times = load(rate, SECONDS);
        long stored = country.number("select count(*) from cell_changes where field <> '@'") - before;
        report(times, rate, tps, mean);
        System.err.printf(Locale.ROOT, "· 存下 %d 格，没有存成或答错 %d，同一格还没有答就又来了而跳过 %d%n", stored, wrong.get(), busy.get());
    }

    private void report(long[] times, int rate, double tps, double mean) {
        long middle = times[times.length / 2];
        long late = times[(int) (times.length * 0.99)];
        double done = times.length / (double) SECONDS;
        String what = scored ? "存格并计分、检查" : "存格";
        String rates = String.format(Locale.ROOT, "每秒 %.0f 格", done);
        Bench.row(
                what + "（每秒来 " + rate + " 格），旁边是 pgbench -N 的每秒事务数",
                rates,
                String.format(Locale.ROOT, "%.0f", tps),
                done / tps);
        Bench.row(what + "的中位数", Bench.millis(middle), "—", Double.NaN);
        String peer = String.format(Locale.ROOT, "%.2f ms", mean);
        Bench.row(what + "，百分之九十九以内，旁边是 pgbench -N 的平均时间", Bench.millis(late), peer, late / 1000.0 / mean);
    }

    /** 每秒这么多格，答得慢也照来；各次的微秒，从小到大。 */
    long[] load(int rate, int seconds) throws Exception {
        List<Long> times = new ArrayList<>();
        int count = rate * seconds;
        long start = System.nanoTime() + 100_000_000L;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                long due = start + i * 1_000_000_000L / rate;
                int cell = i % cells;
                LockSupport.parkNanos(due - System.nanoTime());
                threads.submit(() -> {
                    if (!save(cell)) return;
                    synchronized (times) {
                        times.add((System.nanoTime() - due) / 1000);
                    }
                });
            }
        }
        return times.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private boolean save(int cell) {
        long known = seen.getAndSet(cell, -1);
        if (known < 0) {
            busy.incrementAndGet();
            return false;
        }
        String field = scored ? "actual" : "name";
        String value = scored ? Long.toString(8 + known % 3) : "第 " + known + " 次";
        String body =
                "{\"remarks\":%b,\"changes\":[{\"row\":\"r%d\",\"field\":\"%s\",\"value\":\"%s\",\"seen\":%d,\"key\":\"%s\"}]}"
                        .formatted(scored, cell / FORMS, field, value, known, UUID.randomUUID());
        HttpRequest request = request(forms[cell % FORMS], "changes")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher number = NUMBER.matcher(answer.body());
            if (answer.statusCode() == 200 && number.find()) {
                seen.set(cell, Long.parseLong(number.group(1)));
                return true;
            }
            if (wrong.getAndIncrement() == 0) System.err.println(answer.statusCode() + " " + answer.body());
        } catch (Exception failed) {
            if (wrong.getAndIncrement() == 0) System.err.println(failed);
        }
        seen.set(cell, known);
        return false;
    }

    private HttpRequest.Builder request(long form, String what) {
        return HttpRequest.newBuilder(URI.create(server + "/api/v1/fillings/" + form + "/" + what))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30));
    }
}
