package org.zhunsheng.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * 看板与统计：一千份填报时、一万个单位十万份时，同样几页各用多久；范围宽的（整个系统）、一个部门的、一个单位的。
 * 服务另外启动，用一个空的数据库；由环境变量 ZHUNSHENG_BENCH_SERVER 与 ZHUNSHENG_DATABASE_URL 指明。
 */
final class Acceptances {

    private static final int WARM_UP = 30;
    private static final int ROUNDS = 81;
    private static final int FEW = 1;
    private static final int MANY = 12;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final Country country;
    private final long campaign;

    private Acceptances(String server, Country country) throws Exception {
        this.server = server;
        this.country = country;
        this.campaign = country.evaluationCampaign();
    }

    static void run() throws Exception {
        String server = Organizations.named("ZHUNSHENG_BENCH_SERVER");
        try (Country country = new Country(Organizations.named("ZHUNSHENG_DATABASE_URL"))) {
            country.grow(1, FEW);
            country.auditor();
            Acceptances bench = new Acceptances(server, country);
            country.accepted(bench.campaign, 1000);
            bench.measure(); // 热身：编译与缓存
            Map<String, Long> few = bench.measure();
            long start = System.nanoTime();
            country.grow(FEW + 1, MANY);
            country.accepted(bench.campaign, 100_000);
            System.err.printf(
                    Locale.ROOT,
                    "· 布置 %d 个单位、%d 份填报用了 %d 秒%n",
                    country.number("select count(*) from organizations where kind = 'unit'"),
                    country.number("select count(*) from assignments"),
                    (System.nanoTime() - start) / 1_000_000_000);
            bench.measure();
            bench.measure().forEach((page, time) -> {
                long before = few.getOrDefault(page, time);
                String what = page + "（100,000 份，旁边是 1,000 份）";
                Bench.row(what, Bench.millis(time), Bench.millis(before), (double) time / before);
            });
        }
    }

    private Map<String, Long> measure() throws Exception {
        Map<String, Long> times = new LinkedHashMap<>();
        long department = country.number("select min(id) from organizations where kind = 'department'");
        long unit = country.number("select min(organization_id) from assignments");
        pages("宽", 1, times);
        pages("部门", department, times);
        pages("单位", unit, times);
        return times;
    }

    private void pages(String scope, long organization, Map<String, Long> times) throws Exception {
        String session = country.session(organization);
        times.put(scope + "：看板", time(session, "/campaigns/" + campaign + "/board"));
        times.put(scope + "：看板的一个数", time(session, "/campaigns/" + campaign + "/board/forms?standing=submitted"));
        times.put(scope + "：统计", time(session, "/statistics"));
        times.put(scope + "：统计的一个数", time(session, "/statistics/forms?measure=hint&key=full"));
        times.put(scope + "：统计的接口", time(session, "/api/v1/statistics"));
    }

    /** 从快到慢排在四分之一处的，微秒：别的程序占着机器时，中位数也不可靠。 */
    private long time(String session, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Cookie", "__Host-zhunsheng=" + session)
                .header("Accept", path.startsWith("/api") ? "application/json" : "text/html")
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
