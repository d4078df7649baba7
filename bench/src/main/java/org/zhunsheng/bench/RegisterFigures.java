package org.zhunsheng.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 台账与数据项：导入两万行、十万行，内存顶到多少；一百万条记录的台账，五种数法各用多久，旁边是同样的记录存成一栏一列的表、
 * 同样的条件去数。服务另外启动，用一个空的数据库；由环境变量 ZHUNSHENG_BENCH_SERVER 与 ZHUNSHENG_DATABASE_URL 指明。
 */
final class RegisterFigures {

    private static final int FEW = 20_000;
    private static final int MANY = 100_000;
    private static final int ENTRIES = 1_000_000;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 15;
    private static final int YEAR = 2024;
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    private static final String REGISTER = """
            id: works
            title: 巡查台账
            title-en: Patrols
            date: day
            key: number
            fields:
              - { name: number, title: 编号, title-en: Number, type: text, required: yes }
              - { name: day, title: 日期, title-en: Day, type: date, required: yes }
              - { name: kind, title: 种类, title-en: Kind, type: choice, choices: [{ name: a, title: 甲, title-en: A }, { name: b, title: 乙, title-en: B }, { name: c, title: 丙, title-en: C }, { name: d, title: 丁, title-en: D }] }
              - { name: places, title: 去处, title-en: Places, type: place, several: yes }
              - { name: amount, title: 金额, title-en: Amount, type: money }
              - { name: told, title: 情况, title-en: Report, type: text }
            """;

    /** 数法：定义里的几行，一栏一列的表上同样的条件。 */
    private record Shape(String name, String definition, String typed) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape("几条", "count: works\n", "select count(*) from bench_entries where %s"),
            new Shape(
                    "合条件的几条",
                    "count: works\nwhere: { kind: [a, c] }\n",
                    "select count(*) from bench_entries where %s and kind in ('a', 'c')"),
            new Shape(
                    "一栏合计",
                    "sum: { of: works, field: amount }\n",
                    "select coalesce(sum(amount), 0) from bench_entries where %s"),
            new Shape(
                    "有几个不同的",
                    "distinct: { of: works, field: places }\n",
                    "select count(distinct p) from bench_entries left join lateral unnest(places) p on true where %s"),
            new Shape(
                    "不限日期的几条",
                    "count: works\nwhere: { kind: [b] }\nwithin: all\n",
                    "select count(*) from bench_entries where place >= '/' and state <> 'draft' and not withdrawn and kind in ('b')"));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final Country country;
    private final long unit;
    private final String token;
    private final Importing importing;

    private RegisterFigures(String server, Country country) throws Exception {
        this.server = server;
        this.country = country;
        this.unit = country.number("select min(id) from organizations where kind = 'unit'");
        this.token = country.registrar(unit);
        this.importing = new Importing(server, country.session(unit), unit);
    }

    static void run() throws Exception {
        String server = Organizations.named("ZHUNSHENG_BENCH_SERVER");
        try (Country country = new Country(Organizations.named("ZHUNSHENG_DATABASE_URL"))) {
            country.grow(1, 1);
            RegisterFigures bench = new RegisterFigures(server, country);
            long register = bench.defined("registers", REGISTER);
            bench.imported(register, 1, 2000, ""); // 热身
            double few = bench.imported(register, 2001, FEW, "导入台账 20,000 行");
            double many = bench.imported(register, 100_001, MANY, "导入台账 100,000 行");
            Bench.row("导入台账每行，100,000 行旁边是 20,000 行", micros(many), micros(few), many / few);
            country.entries(register, bench.unit, ENTRIES);
            bench.figures();
        }
    }

    private static String micros(double value) {
        return String.format(Locale.ROOT, "%.0f µs", value);
    }

    private long defined(String what, String definition) throws Exception {
        String body = "{\"organization\":" + unit + ",\"definition\":\""
                + definition.replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(server + "/api/v1/" + what))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        Matcher id = ID.matcher(answer.body());
        if (answer.statusCode() >= 300 || !id.find()) throw new IOException(what + " answered " + answer.body());
        return Long.parseLong(id.group(1));
    }

    /** 答每行的微秒。 */
    private double imported(long register, int from, int rows, String what) throws Exception {
        Importing.Run run = importing.run("register-" + register, csv(from, rows));
        if (!what.isEmpty()) Bench.row(what, run.told(), "—", Double.NaN);
        return run.seconds() * 1e6 / rows;
    }

    private static String csv(int from, int rows) {
        StringBuilder csv = new StringBuilder("编号,日期,种类,去处,金额,情况\n");
        for (int i = from; i < from + rows; i++)
            csv.append("N%d,2024-%02d-%02d,%s,第%d村；第%d村,%d.50,第 %d 次巡查\n"
                    .formatted(i, i % 12 + 1, i % 28 + 1, "甲乙丙丁".charAt(i % 4), i % 13, i % 7, i % 900, i));
        return csv.toString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void figures() throws Exception {
        String within = "place >= '" + country.text("select place from organizations where id = " + unit)
                + "' and state <> 'draft' and not withdrawn and entry_date between '%d-01-01' and '%d-12-31'"
                        .formatted(YEAR, YEAR);
        int nth = 0;
        for (Shape shape : SHAPES) {
            String code = "bench-" + nth++;
            long figure = defined(
                    "figures",
                    "id: " + code + "\ntitle: " + shape.name() + "\ntitle-en: " + code + "\n" + shape.definition());
            String ours = "select value from figure_value(" + figure + ", " + unit + ", " + YEAR + ")";
            String typed = shape.typed().formatted(within);
            country.as(unit);
            if (new BigDecimal(country.text(ours)).compareTo(new BigDecimal(country.text(typed))) != 0)
                throw new IOException(shape.name() + ": " + country.text(ours) + " is not " + country.text(typed));
            long[] times = beside(ours, typed);
            Bench.row(
                    "一百万条里数“" + shape.name() + "”，旁边是一栏一列的表",
                    Bench.millis(times[0]),
                    Bench.millis(times[1]),
                    (double) times[0] / times[1]);
            long opened = time("/api/v1/figures/" + figure + "/value?organization=" + unit + "&year=" + YEAR);
            Bench.row("同上，整个请求（连同看得见几条）", Bench.millis(opened), "—", Double.NaN);
        }
    }

    /** 轮流数，各自的中位数，微秒。 */
    private long[] beside(String ours, String typed) throws Exception {
        List<Long> own = new ArrayList<>();
        List<Long> peer = new ArrayList<>();
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long first = timed(ours);
            long second = timed(typed);
            if (i < 0) continue;
            own.add(first);
            peer.add(second);
        }
        Collections.sort(own);
        Collections.sort(peer);
        return new long[] {own.get(ROUNDS / 2), peer.get(ROUNDS / 2)};
    }

    private long timed(String query) throws Exception {
        long start = System.nanoTime();
        country.text(query);
        return (System.nanoTime() - start) / 1000;
    }

    private long time(String path) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(server + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "application/json"));
            if (answer.statusCode() != 200) throw new IOException(path + " answered " + answer.body());
            if (i >= 0) times.add((System.nanoTime() - start) / 1000);
        }
        Collections.sort(times);
        return times.get(ROUNDS / 2);
    }
}
