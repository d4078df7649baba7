package org.zhunsheng.server.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;

/** 项目库的接口与页面的回答。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProjectApiTest {

    private static final String ROOT = "/api/v1/projects";

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    private Region region;
    private Visitor visitor;
    private String token = "";

    @BeforeEach
    void aRegion() {
        region = new Region(database);
        visitor = visitor(Role.UNIT_FINANCE, region.unit);
    }

    private Visitor visitor(Role role, long organization) {
        Visitor fresh = new Visitor(port).with(region.world.session(region.account(role, organization)));
        token = fresh.get("/my-account").body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return fresh;
    }

    private HttpResponse<String> get(String path) {
        return visitor.send(visitor.request(ROOT + path)
                .setHeader("Accept", "application/json")
                .GET());
    }

    private HttpResponse<String> send(String method, String path, String json, String seen) {
        HttpRequest.Builder request = visitor.request(ROOT + path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token);
        if (!seen.isEmpty()) request.header("If-Match", seen);
        return visitor.send(request.method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    private String created(String code, String name) {
        HttpResponse<String> made = send(
                "POST",
                "",
                "{'organization': %d, 'code': '%s', 'name': '%s', 'recurrent': true, 'startsOn': '2019-01-01', 'divisions': [%d]}"
                        .formatted(region.unit, code, name, region.first),
                "");
        assertEquals(201, made.statusCode(), made.body());
        assertEquals("\"1\"", made.headers().firstValue("ETag").orElse(""));
        return "/" + made.body().replaceAll("^\\{\"id\":(\\d+).*", "$1");
    }

    @Test
    void listsPageByKeyAndFilter() {
        for (int i = 0; i < 3; i++) created("L" + i, "水文测报 " + i);
        String first = get("?limit=2").body();
        String next = first.replaceAll("(?s).*\"next\":(\\d+).*", "$1");
        assertTrue(first.contains("L0") && first.contains("L1") && !first.contains("L2"), first);
        String second = get("?limit=2&after=" + next).body();
        assertTrue(second.contains("L2") && second.contains("\"next\":null"), second);
        assertTrue(get("?search=l1").body().contains("水文测报 1"));
        assertTrue(get("?recurrent=no").body().contains("\"items\":[]"));
        assertTrue(get("?organization=" + region.unit).body().contains("L0"));
        assertEquals(404, get("?organization=" + region.other).statusCode());
        assertEquals(400, get("?limit=201").statusCode());
    }

    @Test
    void changesNeedTheVersionSeen() {
        String path = created("C1", "水文测报");
        String change =
                "{'kind': '专项', 'recurrent': false, 'audience': '居民', 'divisions': [%d]}".formatted(region.second);
        assertEquals(428, send("PUT", path, change, "").statusCode());
        HttpResponse<String> changed = send("PUT", path, change, "\"1\"");
        assertEquals(200, changed.statusCode(), changed.body());
        assertTrue(changed.body().contains("\"divisions\":[" + region.second + "]"), changed.body());
        assertEquals(409, send("PUT", path, change, "\"1\"").statusCode());
        String name = "{'name': '水文监测', 'from': '2020-03-01'}";
        assertEquals(200, send("POST", path + "/rename", name, "\"2\"").statusCode());
        assertTrue(get(path + "?on=2019-12-31").body().contains("水文测报"));
        assertTrue(get(path).body().contains("水文监测"));
        HttpResponse<String> sub = send("POST", path + "/sub-projects", "{'name': '甲'}", "\"3\"");
        assertEquals(201, sub.statusCode(), sub.body());
        String one =
                path + "/sub-projects/" + sub.body().replaceAll("(?s).*\"subProjects\":\\[\\{\"id\":(\\d+).*", "$1");
        assertTrue(
                send("POST", one + "/rename", "{'name': '乙'}", "\"4\"").body().contains("乙"));
        assertEquals(200, send("POST", one + "/close", "{}", "\"5\"").statusCode());
        assertEquals(200, send("POST", one + "/reopen", "{}", "\"6\"").statusCode());
        assertEquals(200, send("POST", path + "/close", "{}", "\"7\"").statusCode());
        HttpResponse<String> closed = send("PUT", path, change, "\"8\"");
        assertEquals(422, closed.statusCode());
        assertTrue(closed.body().contains("P-814"), closed.body());
        assertEquals(200, send("POST", path + "/reopen", "{}", "\"8\"").statusCode());
    }

    @Test
    void wrongInputIsNamed() {
        created("W1", "水文测报");
        Map.of(
                        "{'organization': %d, 'code': 'W1', 'name': '又一个'}", "P-800",
                        "{'organization': %d, 'code': '编码', 'name': '又一个'}", "P-801",
                        "{'organization': %d, 'code': 'W2'}", "P-802",
                        "{'organization': %d, 'code': 'W2', 'name': '甲', 'startsOn': '2020-01-01', 'endsOn': '2019-01-01'}",
                                "P-807",
                        "{'code': 'W2', 'name': '甲'}", "P-803")
                .forEach((json, code) -> {
                    HttpResponse<String> answer = send("POST", "", json.formatted(region.unit), "");
                    assertEquals(422, answer.statusCode(), json);
                    assertTrue(answer.body().contains(code), answer.body());
                });
        String foreign = "{'organization': %d, 'code': 'W2', 'name': '甲'}".formatted(region.other);
        assertEquals(404, send("POST", "", foreign, "").statusCode());
    }

    @Test
    void aReaderSeesNoButtonsAndWritesNothing() {
        String path = created("R1", "水文测报");
        visitor = visitor(Role.UNIT_HEAD, region.unit);
        String page = visitor.get("/projects" + path).body();
        assertTrue(page.contains("水文测报") && !page.contains("/rename"), page);
        assertEquals(403, visitor.get("/projects" + path + "/change").statusCode());
        assertEquals(403, send("PUT", path, "{}", "\"1\"").statusCode());
        assertEquals(
                403,
                visitor.get("/imports/projects?organization=" + region.unit).statusCode());
        assertEquals(
                403,
                visitor.post("/projects" + path + "/close", Map.of("version", "1", "from", "2020-01-01"))
                        .statusCode());
    }

    @Test
    void aWrongFormKeepsWhatWasTyped() {
        HttpResponse<String> again = visitor.post(
                "/projects",
                Map.of(
                        "unit",
                        region.code(region.unit),
                        "code",
                        "F 1",
                        "name",
                        "留着的名称",
                        "divisions",
                        region.code(region.first)));
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("P-801") && again.body().contains("留着的名称"), again.body());
        HttpResponse<String> done = visitor.post(
                "/projects",
                Map.of(
                        "unit",
                        region.code(region.unit),
                        "code",
                        "F1",
                        "name",
                        "留着的名称",
                        "divisions",
                        region.code(region.first)));
        assertEquals(302, done.statusCode(), done.body());
        assertTrue(Visitor.location(done).endsWith("?done=created"));
        String path = Visitor.location(done).replaceAll("\\?.*", "");
        HttpResponse<String> stale = visitor.post(path + "/change", Map.of("version", "7", "kind", "专项"));
        assertEquals(409, stale.statusCode());
        HttpResponse<String> missing = visitor.post(path + "/change", Map.of("version", "1", "predecessor", "NONE"));
        assertEquals(422, missing.statusCode());
        assertTrue(missing.body().contains("P-819") && missing.body().contains("#predecessor"), missing.body());
        assertEquals(
                404, visitor.get("/imports/nothing?organization=" + region.unit).statusCode());
    }
}
