package org.zhunsheng.server.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 接口：建立、改、看一看、下达、列出填报、做一件事；版本由 If-Match 说。 */
class CampaignApiTest extends CampaignGround {

    private static final String ALL =
            "organization.read project.read campaign.read campaign.write assignment.read assignment.file";

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    private String managers;
    private String clerks;

    @BeforeEach
    void tokens() {
        managers = region.world.accessToken(manager, ALL.split(" "));
        clerks = region.world.accessToken(region.account(Role.PREPARER, region.unit), ALL.split(" "));
        region.world.project(region.unit, "水文测报");
    }

    private HttpResponse<String> call(String token, String method, String path, int version, String body) {
        HttpRequest.Builder request = new Visitor(port)
                .request("/api/v1" + path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (version > 0) request.header("If-Match", "\"" + version + "\"");
        return new Visitor(port).send(request);
    }

    private String wanted(String title) {
        return "{'organization': " + region.bureau + ", 'year': 2025, 'purpose': 'self-evaluation', 'title': '" + title
                + "', 'startsOn': '2026-01-01', 'deadline': '2099-03-31', 'levels': ['unit-head'], 'carryOver': true}";
    }

    @Test
    void fromADraftToASubmittedAssignment() {
        HttpResponse<String> made = call(managers, "POST", "/campaigns", 0, wanted("自评"));
        assertEquals(201, made.statusCode(), made.body());
        String path = "/campaigns/" + json.readTree(made.body()).get("id").asLong();
        assertEquals(428, call(managers, "PUT", path, 0, wanted("年度自评")).statusCode());
        assertEquals(200, call(managers, "PUT", path, 1, wanted("年度自评")).statusCode());
        assertEquals(409, call(managers, "PUT", path, 1, wanted("再改")).statusCode());
        assertEquals(
                1,
                json.readTree(call(managers, "GET", path + "/preview", 0, "").body())
                        .get("projects")
                        .asInt());
        assertEquals(404, call(clerks, "GET", path, 0, "").statusCode());
        assertEquals(403, call(clerks, "POST", path + "/issue", 2, "{}").statusCode());
        assertEquals(200, call(managers, "POST", path + "/issue", 2, "{}").statusCode());
        assertEquals(200, call(clerks, "GET", path, 0, "").statusCode());
        JsonNode items = json.readTree(
                        call(clerks, "GET", "/assignments?state=open", 0, "").body())
                .get("items");
        assertEquals(1, items.size());
        String one = "/assignments/" + items.get(0).get("id").asLong() + "/act";
        assertEquals(422, call(clerks, "POST", one, 1, "{'act': 'dance'}").statusCode());
        assertEquals(200, call(clerks, "POST", one, 1, "{'act': 'start'}").statusCode());
        HttpResponse<String> submitted = call(clerks, "POST", one, 2, "{'act': 'submit'}");
        assertEquals("\"3\"", submitted.headers().firstValue("ETag").orElse(""));
        assertTrue(submitted.body().contains("\"reviewer\":\"unit-head\""), submitted.body());
        assertTrue(submitted.body().contains("take-back"), "what the caller may do now");
        assertEquals(422, call(managers, "POST", path + "/cancel", 3, "{}").statusCode());
        assertEquals(
                200,
                call(managers, "POST", path + "/cancel", 3, "{'title': '年度自评'}").statusCode());
    }
}
