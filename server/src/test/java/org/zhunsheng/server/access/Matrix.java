package org.zhunsheng.server.access;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhunsheng.server.world.Multipart;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 把每个入口 × 每个人 × 每种关系试一遍，记下看见了什么、改动了什么。 */
final class Matrix {

    private static final List<String> TABLES = List.of(
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
            "files");

    private static final byte[] LIST = "编码,名称,种类,上级编码\nZ1,某处,处室,\n".getBytes(StandardCharsets.UTF_8);

    private final World world;
    private final int port;
    private final List<Person> people;
    private final List<Probe> probes;
    private final boolean onlyData;
    private int cases;

    Matrix(World world, int port, List<Person> people, List<Probe> probes, boolean onlyData) {
        this.world = world;
        this.port = port;
        this.people = people;
        this.probes = probes;
        this.onlyData = onlyData;
    }

    int cases() {
        return cases;
    }

    /** 每行一种试法，每列一个人，格里是够得到的关系；没有目标的，做得成为“＋”。 */
    Map<String, Map<String, String>> run() {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (Probe probe : probes) if (!onlyData || probe.data()) rows.put(probe.name(), new TreeMap<>());
        for (Person person : people) {
            Scene scene = new Scene(world, person);
            for (Probe probe : probes) {
                if (onlyData && !probe.data()) continue;
                StringBuilder reached = new StringBuilder();
                for (Relation relation : relations(probe)) {
                    cases++;
                    if (!reaches(probe, scene, relation)) continue;
                    reached.append(probe.varied().equals("none") ? "＋" : relation.letter());
                    if (probe.writes()) scene = new Scene(world, person);
                }
                rows.get(probe.name()).put(person.name(), reached.toString());
            }
        }
        return rows;
    }

    private static List<Relation> relations(Probe probe) {
        return probe.varied().equals("none") ? List.of(Relation.OWN) : List.of(Relation.values());
    }

    private boolean reaches(Probe probe, Scene scene, Relation relation) {
        Visitor visitor = new Visitor(port);
        if (!scene.session.isEmpty()) visitor.with(scene.session);
        String path = scene.filled(probe.path(), probe.varied(), relation);
        if (!probe.writes()) {
            HttpResponse<String> answer = visitor.get(path);
            return answer.statusCode() == 200
                    && (probe.varied().equals("none")
                            || answer.body()
                                    .contains(scene.target(probe.varied(), relation)
                                            .canary()));
        }
        Map<String, String> fields = probe.fields().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> scene.filled(field.getValue(), probe.varied(), relation),
                        (one, two) -> one,
                        LinkedHashMap::new));
        visitor.get("/sign-in"); // 页面令牌
        String before = fingerprint();
        if (probe.isApi()) call(visitor, probe.method(), path, fields.getOrDefault("json", ""));
        else if (fields.getOrDefault("file", "").startsWith("@")) upload(visitor, path, fields);
        else visitor.post(path, fields);
        return !fingerprint().equals(before);
    }

    private static void call(Visitor visitor, String method, String path, String json) {
        visitor.send(visitor.request(path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .header("X-XSRF-TOKEN", visitor.pageToken().getOrDefault("_csrf", ""))
                .method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    private static void upload(Visitor visitor, String path, Map<String, String> fields) {
        byte[] content = "%PDF-1.7 evidence".getBytes(StandardCharsets.US_ASCII);
        Map<String, String> rest = new LinkedHashMap<>(fields);
        boolean list = "@list.csv".equals(rest.remove("file"));
        visitor.send(new Multipart()
                .fields(rest)
                .fields(visitor.pageToken())
                .file("file", list ? "list.csv" : "evidence.pdf", list ? LIST : content)
                .post(visitor.request(path)));
    }

    /** 数据的指纹：会话的使用时间不算。 */
    private String fingerprint() {
        String sum = TABLES.stream()
                .map(table -> table.equals("sessions")
                        ? "(select sum(hashtext((id, account_id, ended_at)::text)::bigint) from sessions)"
                        : "(select sum(hashtext(t::text)::bigint) from " + table + " t)")
                .collect(Collectors.joining(" || '/' || ", "select concat_ws('/', ", ")"))
                .replace(" || '/' || ", ", ");
        String exported = "(select count(*) from audit_events where action = 'audit.export' and outcome = 'done')";
        return world.asOwner(db -> db.sql(sum.substring(0, sum.length() - 1) + ", " + exported + ")")
                .query(String.class)
                .single());
    }
}
