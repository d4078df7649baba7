package org.zhunsheng.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * 一千个机构与帐号时、十万个时，同样几页各用多久：范围宽的（整个系统）与窄的（一个单位）。
 * 服务另外启动，用一个空的数据库；由环境变量 ZHUNSHENG_BENCH_SERVER 与 ZHUNSHENG_DATABASE_URL 指明。
 */
final class Organizations {

    private static final int WARM_UP = 40;
    private static final int ROUNDS = 101;
    private static final int FEW = 1;
    private static final int MANY = 100;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final Country country;

    private Organizations(String server, Country country) {
        this.server = server;
        this.country = country;
    }

    static void run() throws Exception {
        String server = named("ZHUNSHENG_BENCH_SERVER");
        try (Country country = new Country(named("ZHUNSHENG_DATABASE_URL"))) {
            Organizations bench = new Organizations(server, country);
            country.grow(1, FEW);
            bench.measure(); // 热身：编译与缓存
            Map<String, Long> few = bench.measure();
            long start = System.nanoTime();
            country.grow(FEW + 1, MANY);
            System.err.printf(Locale.ROOT, "· 布置十万个机构用了 %d 秒%n", (System.nanoTime() - start) / 1_000_000_000);
            Map<String, Long> many = bench.measure();
            many.forEach((page, time) -> {
                long before = few.getOrDefault(page, time);
                String what = page + "（100,000 个，旁边是 1,000 个）";
                Bench.row(what, Bench.millis(time), Bench.millis(before), (double) time / before);
            });
        }
    }

    static String named(String variable) {
        String value = System.getenv(variable);
        if (value == null) throw new IllegalStateException("set " + variable);
        return value;
    }

    private Map<String, Long> measure() throws Exception {
        Map<String, Long> times = new LinkedHashMap<>();
        long unit = country.number("select min(id) from organizations where kind = 'unit'");
        long department = country.number("select min(id) from organizations where kind = 'department'");
        pages("宽", 1, department, times);
        pages("窄", unit, unit, times);
        return times;
    }

    private void pages(String scope, long organization, long parent, Map<String, Long> times) throws Exception {
        String session = country.session(organization);
        times.put(scope + "：范围之内的树", time(session, "/organizations"));
        times.put(scope + "：下级", time(session, "/organizations/" + parent));
        times.put(scope + "：按名称查找（常见的词）", time(session, "/organizations?q=" + encoded("中学")));
        times.put(scope + "：按名称查找（少见的词）", time(session, "/organizations?q=" + encoded("第1主管局")));
        times.put(scope + "：按编码查找", time(session, "/organizations?q=U1-1"));
        times.put(scope + "：我的待办", time(session, "/tasks"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** 从快到慢排在四分之一处的，微秒：别的程序占着机器时，中位数也不可靠。 */
    private long time(String session, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Cookie", "__Host-zhunsheng=" + session)
                .header("Accept", "text/html")
                .build();
        List<Long> times = new ArrayList<>();
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IllegalStateException(path + " answered " + answer.statusCode());
            if (i >= 0) times.add((System.nanoTime() - start) / 1000);
        }
        Collections.sort(times);
        return times.get(times.size() / 4);
    }
}
