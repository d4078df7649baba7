package org.zhunsheng.server.organization;

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
import org.zhunsheng.server.world.Visitor;

/** 接口：清单、翻页、版本、够不到的。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OrganizationApiTest {

    private static final String ROOT = "/api/v1/organizations";

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    private Town town;
    private Visitor visitor;

    @BeforeEach
    void aTown() {
        town = new Town(database);
        visitor = new Visitor(port).with(town.world.session(town.account));
        visitor.get("/my-account");
    }

    private HttpResponse<String> get(String path) {
        return visitor.send(
                visitor.request(path).setHeader("Accept", "application/json").GET());
    }

    private HttpResponse<String> post(String path, String json, String seen) {
        String token = visitor.get("/my-account").body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        HttpRequest.Builder request = visitor.request(ROOT + path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token);
        if (!seen.isEmpty()) request.header("If-Match", seen);
        return visitor.send(request.POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    @Test
    void listsPageByKey() {
        String first = get(ROOT + "?limit=2").body();
        assertTrue(first.contains("云溪县财政局") && first.contains("\"next\":" + town.department), first);
        String second = get(ROOT + "?limit=2&after=" + town.department).body();
        assertTrue(second.contains("云溪县第一中学") && second.contains("\"next\":null"), second);
        String found = get(ROOT + "?search=%E7%AC%AC%E4%B8%80").body();
        assertTrue(found.contains("\"id\":" + town.school) && !found.contains("教育局"), found);
        assertEquals(400, get(ROOT + "?limit=201").statusCode());
        assertEquals(404, get(ROOT + "?parent=1").statusCode());
    }

    @Test
    void changesNeedTheVersionSeen() {
        HttpResponse<String> one = get(ROOT + "/" + town.school);
        String seen = one.headers().firstValue("ETag").orElse("");
        assertEquals("\"1\"", seen);
        String name = "{\"name\":\"云溪县实验中学\",\"from\":\"2020-03-01\"}";
        String path = "/" + town.school + "/rename";
        assertEquals(428, post(path, name, "").statusCode());
        HttpResponse<String> renamed = post(path, name, seen);
        assertEquals(200, renamed.statusCode(), renamed.body());
        assertEquals("\"2\"", renamed.headers().firstValue("ETag").orElse(""));
        assertEquals(409, post(path, name, seen).statusCode());
        assertTrue(get(ROOT + "/" + town.school + "?on=2019-12-31").body().contains("云溪县第一中学"));
        HttpResponse<String> wrong = post("/" + town.school + "/move", "{\"parent\":" + town.school + "}", "\"2\"");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("P-642"), wrong.body());
    }

    @Test
    void createsBelowAndClosesAndStaysInScope() {
        HttpResponse<String> made =
                post("", "{\"parent\":" + town.department + ",\"kind\":\"unit\",\"code\":\"Z1\",\"name\":\"幼儿园\"}", "");
        assertEquals(201, made.statusCode(), made.body());
        String id = made.body().replaceAll(".*\"id\":(\\d+).*", "$1");
        assertEquals(200, post("/" + id + "/close", "{}", "\"1\"").statusCode());
        assertEquals(200, post("/" + id + "/reopen", "{}", "\"2\"").statusCode());
        Town next = new Town(database);
        String elsewhere = "{\"parent\":" + next.department + ",\"kind\":\"unit\",\"code\":\"Z2\",\"name\":\"甲\"}";
        assertEquals(404, post("", elsewhere, "").statusCode());
        assertEquals(
                404,
                post("/" + town.school + "/move", "{\"parent\":" + next.department + "}", "\"1\"")
                        .statusCode());
        assertEquals(404, get(ROOT + "/" + next.school).statusCode());
    }

    @Test
    void whoOnlyReadsChangesNothing() {
        long reader = town.world.account("reader-" + town.school, town.bureau);
        town.world.grant(reader, Role.PREPARER, town.bureau);
        visitor = new Visitor(port).with(town.world.session(reader));
        visitor.get("/my-account");
        assertEquals(403, post("/" + town.school + "/close", "{}", "\"1\"").statusCode());
        assertTrue(!visitor.get("/organizations/" + town.school).body().contains("/close"));
        assertEquals(
                403,
                visitor.post("/organizations/" + town.school + "/close", Map.of("version", "1"))
                        .statusCode());
    }
}
