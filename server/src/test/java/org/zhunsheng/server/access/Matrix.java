package org.zhunsheng.server.access;

import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Multipart;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.Walls;
import org.zhunsheng.server.world.World;

/** 把每个入口 × 每个人 × 每种关系试一遍，记下看见了什么、改动了什么。 */
final class Matrix {

    static final List<String> TABLES = List.of(
            "organizations",
            "organization_names",
            "organization_parents",
            "organization_imports",
            "sign_in_failures",
            "accounts",
            "account_secrets",
            "account_identities",
            "grants",
            "sessions",
            "access_tokens",
            "settings",
            "tasks",
            "files",
            "imports",
            "import_mappings",
            "projects",
            "project_names",
            "project_links",
            "project_divisions",
            "sub_projects",
            "campaigns",
            "assignments",
            "assignment_moves",
            "urgings",
            "budget_entries",
            "final_accounts",
            "payments",
            "cells",
            "cell_changes",
            "filling_presences",
            "monitoring_readings",
            "monitoring_notices",
            "monitoring_notice_moves",
            "division_rows",
            "review_threads",
            "review_entries",
            "reviewed_points",
            "signed_scans",
            "workbooks",
            "indicators",
            "indicator_versions",
            "historical_forms",
            "historical_withdrawals",
            "historical_drafts",
            "disclosures",
            "disclosure_reviews",
            "disclosure_moves",
            "subscriptions",
            "report_texts",
            "registers",
            "register_versions",
            "register_entries",
            "register_entry_changes",
            "restricted_files",
            "surveys",
            "survey_tokens",
            "survey_participations",
            "survey_answers",
            "survey_mailings",
            "survey_invitations",
            "figures",
            "figure_versions",
            "figure_freezes",
            "figure_confirmations");

    private static final byte[] LIST = "编码,名称,种类,上级编码,启用日期\nZ1,某处,处室,,2020-01-01\n".getBytes(StandardCharsets.UTF_8);

    private static final Map<String, byte[]> FILES = Map.of(
            "@list.csv", LIST,
            "@evidence.pdf", "%PDF-1.7 evidence".getBytes(StandardCharsets.US_ASCII),
            "@form.txt",
                    "项目名称：河道保洁\n预算单位：水文站\n年度 2019\n一级指标 指标名称 权重 自评分\n产出 保洁里程 100 90\n合计 100 90\n"
                            .getBytes(StandardCharsets.UTF_8));

    private static final int TOGETHER = 4;

    /** 布置用的连接，同一个数据库的几张表轮着用：新的连接什么都要重新计划。 */
    private static final Map<Database, Queue<World>> WORLDS = Collections.synchronizedMap(new WeakHashMap<>());

    private final Database database;
    private final int port;
    private final List<Person> people;
    private final List<Probe> probes;
    private final boolean onlyData;
    private final AtomicInteger cases = new AtomicInteger();

    Matrix(Database database, int port, List<Person> people, List<Probe> probes, boolean onlyData) {
        this.database = database;
        this.port = port;
        this.people = people;
        this.probes = probes;
        this.onlyData = onlyData;
    }

    int cases() {
        return cases.get();
    }

    /** 每行一种试法，每列一个人，格里是够得到的关系；没有目标的，做得成为“＋”。几个人同时试，各改各的。 */
    Map<String, Map<String, String>> run() {
        World first = world();
        new Walls(first).watchChanges(TABLES);
        worlds().add(first);
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (Probe probe : tried()) rows.put(probe.name(), new ConcurrentSkipListMap<>());
        // 安装人在配齐三类管理员之后失效：别人还没有动手之前先试他
        column(people.getFirst(), rows);
        try (ExecutorService together = Executors.newFixedThreadPool(TOGETHER)) {
            List<Future<?>> columns = people.stream()
                    .skip(1)
                    .<Future<?>>map(person -> together.submit(() -> column(person, rows)))
                    .toList();
            for (Future<?> column : columns) column.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
        return rows;
    }

    private List<Probe> tried() {
        return probes.stream().filter(probe -> probe.data() || !onlyData).toList();
    }

    private void column(Person person, Map<String, Map<String, String>> rows) {
        World own = world();
        Walls walls = new Walls(own);
        Scene scene = new Scene(own, person);
        Visitor visitor = visitor(scene);
        for (Probe probe : tried()) {
            cases.addAndGet(relations(probe).size());
            StringBuilder reached = new StringBuilder();
            if (!probe.writes()) seen(visitor, probe, scene).forEach(one -> reached.append(letter(probe, one)));
            else
                for (Relation relation : relations(probe)) {
                    if (!done(walls, visitor, probe, scene, relation)) continue;
                    reached.append(letter(probe, relation));
                    scene = new Scene(own, person);
                    if (!scene.session.isEmpty()) visitor.with(scene.session); // 页面令牌认的是这个浏览器，接着用
                }
            Objects.requireNonNull(rows.get(probe.name())).put(person.name(), reached.toString());
        }
        worlds().add(own);
    }

    private static String letter(Probe probe, Relation relation) {
        return probe.varied().equals("none") ? "＋" : relation.letter();
    }

    /** 一条没有人用的连接；没有的，新开一条。 */
    private World world() {
        World idle = worlds().poll();
        return idle == null ? new World(database).foundByCode() : idle;
    }

    private Queue<World> worlds() {
        return WORLDS.computeIfAbsent(database, any -> new ConcurrentLinkedQueue<>());
    }

    private Visitor visitor(Scene scene) {
        Visitor visitor = new Visitor(port).accepting("application/json"); // 被拒绝的只要一句话，不必排一整页
        boolean signedIn = !scene.session.isEmpty();
        if (signedIn) visitor.with(scene.session);
        visitor.get(signedIn ? "/my-account" : "/sign-in"); // 没有登录的也有页面令牌
        return visitor;
    }

    private static List<Relation> relations(Probe probe) {
        return probe.varied().equals("none") ? List.of(Relation.OWN) : List.of(Relation.values());
    }

    /** 看得见哪几种关系的：清单里要看见，先得有；几种关系是同一个地址的（清单），看一次。 */
    private static List<Relation> seen(Visitor visitor, Probe probe, Scene scene) {
        boolean varied = !probe.varied().equals("none");
        if (varied) relations(probe).forEach(relation -> scene.target(probe.varied(), relation));
        Map<String, Optional<String>> pages = new HashMap<>();
        return relations(probe).stream()
                .filter(relation -> pages.computeIfAbsent(
                                scene.filled(probe.path(), probe.varied(), relation), path -> page(visitor, path))
                        .filter(page -> !varied
                                || page.contains(
                                        scene.target(probe.varied(), relation).canary()))
                        .isPresent())
                .toList();
    }

    private static Optional<String> page(Visitor visitor, String path) {
        HttpResponse<String> answer = visitor.send(visitor.request(path).GET());
        return answer.statusCode() == 200 ? Optional.of(shown(answer)) : Optional.empty();
    }

    private static boolean done(Walls walls, Visitor visitor, Probe probe, Scene scene, Relation relation) {
        String path = scene.filled(probe.path(), probe.varied(), relation);
        Map<String, String> fields = new LinkedHashMap<>(probe.fields());
        fields.replaceAll((name, value) -> scene.filled(value, probe.varied(), relation));
        String account = scene.session.isEmpty() ? "" : Long.toString(scene.account);
        long before = walls.lastChange(account);
        HttpResponse<String> answer;
        if (probe.isApi()) answer = call(visitor, probe.method(), path, fields.getOrDefault("json", ""));
        else if (fields.getOrDefault("file", "").startsWith("@")) answer = upload(visitor, path, fields);
        else answer = visitor.post(path, fields);
        boolean changed = walls.lastChange(account) > before;
        // 导出不改动什么：给出了内容就算做成
        return changed
                || answer.statusCode() == 200
                        && answer.headers().firstValue("Content-Disposition").isPresent();
    }

    /** 页面上的字；下载的，还有文件名。 */
    private static String shown(HttpResponse<String> answer) {
        String disposition = answer.headers().firstValue("Content-Disposition").orElse("");
        return URLDecoder.decode(disposition.replaceAll("%(?![0-9A-F]{2})", "%25"), StandardCharsets.UTF_8)
                + answer.body();
    }

    private static HttpResponse<String> call(Visitor visitor, String method, String path, String json) {
        return visitor.send(visitor.request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .header("X-XSRF-TOKEN", visitor.pageToken().getOrDefault("_csrf", ""))
                .method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    private static HttpResponse<String> upload(Visitor visitor, String path, Map<String, String> fields) {
        Map<String, String> rest = new LinkedHashMap<>(fields);
        String file = String.valueOf(rest.remove("file"));
        return visitor.send(new Multipart()
                .fields(rest)
                .fields(visitor.pageToken())
                .file("file", file.substring(1), Objects.requireNonNull(FILES.get(file)))
                .post(visitor.request(path)));
    }
}
