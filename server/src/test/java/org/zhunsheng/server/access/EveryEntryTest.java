package org.zhunsheng.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.Walls;
import org.zhunsheng.server.world.World;

/** 每个入口都一样要的：参数进不了 SQL，首部齐全，只读的方法不写，没有页面令牌的不做。security.md 第 23、30、31 条。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // 数据库里多了看守的表与触发器，不能给别的测试用
class EveryEntryTest {

    /** 入口没有声明、清单上常有的。 */
    private static final List<String> USUAL = List.of("q", "sort", "order");

    /** 自己去翻请求的入口，这些都试。 */
    private static final List<String> PARAMETERS = List.of(
            "before",
            "after",
            "limit",
            "account",
            "organization",
            "parent",
            "from",
            "until",
            "on",
            "kind",
            "year",
            "state",
            "search",
            "format");

    private static final List<String> INJECTIONS = List.of(
            "'",
            "a\0b",
            "' or '1'='1",
            "1); select pg_sleep(9); --",
            "name, (select pg_sleep(9))",
            "x%' union select null, current_user --",
            "\\'; drop table organizations; --");

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Walls walls;
    private Scene scene;
    private Visitor visitor;

    @BeforeEach
    void anInstaller() {
        World world = new World(database);
        walls = new Walls(world);
        walls.watchChanges(Matrix.TABLES);
        scene = new Scene(world, new Person("installer", Role.INSTALLER, true, false));
        visitor = new Visitor(port).with(scene.session);
        assertEquals(200, visitor.get("/my-account").statusCode());
    }

    private static Stream<Probe> reading() {
        return Probes.ALL.stream().filter(probe -> !probe.writes());
    }

    private String path(Probe probe) {
        return scene.filled(probe.path(), probe.varied(), Relation.OWN);
    }

    @Test
    void requirement23NoParameterReachesTheStatement() {
        assertTrue(parameters("/audit").contains("action"), "what an entry declares is tried");
        reading()
                .map(this::path)
                .map(path -> path.replaceAll("\\?.*", ""))
                .distinct()
                .parallel()
                .forEach(path -> {
                    for (String parameter : parameters(path))
                        for (String injection : INJECTIONS) attack(path, parameter, injection);
                    attack(
                            path.replaceAll("[0-9]+", "1'%20or%20'1'='1").replace("/v1'%20or%20'1'='1/", "/v1/"),
                            "q",
                            "'");
                });
    }

    private Set<String> parameters(String path) {
        Set<String> tried = new LinkedHashSet<>(USUAL);
        tried.addAll(new Declared(mappings).parameters(path, PARAMETERS));
        return tried;
    }

    private void attack(String path, String parameter, String injection) {
        long start = System.nanoTime();
        HttpResponse<String> answer =
                visitor.get(path + "?" + parameter + "=" + URLEncoder.encode(injection, StandardCharsets.UTF_8));
        String what = path + " " + parameter + "=" + injection;
        assertTrue(answer.statusCode() < 500, what + " " + answer.statusCode());
        assertTrue(System.nanoTime() - start < 8_000_000_000L, what + " was slow");
    }

    @Test
    void requirement30EveryAnswerHasTheHeaders() {
        reading().forEach(probe -> {
            var headers = visitor.get(path(probe)).headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), probe.name() + policy);
            assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(""), probe.name());
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), probe.name());
            assertEquals("same-origin", headers.firstValue("Referrer-Policy").orElse(""), probe.name());
        });
    }

    @Test
    void requirement31ReadingWritesNothing() {
        reading().forEach(probe -> {
            long before = walls.lastChange(Long.toString(scene.account));
            visitor.get(path(probe));
            assertEquals(before, walls.lastChange(Long.toString(scene.account)), probe.name());
        });
    }

    @Test
    void requirement31WithoutThePageTokenNothingIsDone() {
        Probes.ALL.stream().filter(Probe::writes).forEach(probe -> {
            long before = walls.lastChange(Long.toString(scene.account));
            HttpResponse<String> answer = visitor.send(visitor.request(path(probe))
                    .header("Content-Type", probe.isApi() ? "application/json" : "application/x-www-form-urlencoded")
                    .header("If-Match", "\"1\"")
                    .method(probe.method(), HttpRequest.BodyPublishers.ofString(body(probe))));
            assertEquals(403, answer.statusCode(), probe.name());
            assertEquals(before, walls.lastChange(Long.toString(scene.account)), probe.name());
            assertFalse(answer.headers().firstValue("Content-Disposition").isPresent(), probe.name());
        });
    }

    private String body(Probe probe) {
        Map<String, String> fields = new LinkedHashMap<>(probe.fields());
        fields.replaceAll((name, value) -> scene.filled(value, probe.varied(), Relation.OWN));
        if (probe.isApi()) return fields.getOrDefault("json", "").replace('\'', '"');
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.toString();
    }
}
