package org.zhunsheng.server.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.server.world.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 接口：看灯，下达整改通知，反馈，销号；版本由 If-Match 说。 */
class NoticeApiTest extends MonitoringGround {

    private static final String[] ALL = {
        "organization.read", "project.read", "money.read", "assignment.read", "assignment.file", "assignment.review"
    };

    @Autowired
    private JsonMapper json;

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

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    @Test
    void fromTheLightsToTheClosedNotice() {
        act(clerk, "start");
        whole();
        act(clerk, "submit");
        String unit = region.world.accessToken(clerk, ALL);
        String department = region.world.accessToken(reviewer, ALL);
        JsonNode lights = read(call(unit, "GET", "/fillings/" + filling + "/lights", 0, ""));
        assertEquals("RED", lights.get("overall").asString());
        assertEquals(
                "light-indicator-progress",
                lights.get("indicators").get(0).get("rule").asString());
        String notices = "/fillings/" + filling + "/notices";
        assertEquals(
                403,
                call(unit, "POST", notices, 0, "{'demand': '整改', 'deadline': '2099-01-31'}")
                        .statusCode());
        HttpResponse<String> wrong =
                call(department, "POST", notices, 0, "{'rows': ['i9'], 'demand': '整改', 'deadline': '2099-01-31'}");
        assertTrue(wrong.body().contains("P-923"), wrong.body());
        HttpResponse<String> made =
                call(department, "POST", notices, 0, "{'rows': ['i1'], 'demand': '整改', 'deadline': '2099-01-31'}");
        assertEquals(201, made.statusCode(), made.body());
        String act = "/notices/" + read(made).get("id").asLong() + "/act";
        assertEquals(
                428,
                call(unit, "POST", act, 0, "{'act': 'answer', 'said': '补了人'}").statusCode());
        String answer = "{'act': 'answer', 'said': '补了人', 'expected': {'i1': '118'}}";
        assertEquals(200, call(unit, "POST", act, 1, answer).statusCode());
        assertEquals(409, call(unit, "POST", act, 1, answer).statusCode());
        HttpResponse<String> closed = call(department, "POST", act, 2, "{'act': 'close'}");
        assertEquals("closed", read(closed).get("state").asString(), closed.body());
        List<String> acts = new ArrayList<>();
        read(closed).get("moves").forEach(move -> acts.add(move.get("act").asString()));
        assertEquals(List.of("close", "answer", "issue"), acts);
        assertEquals(1, read(call(unit, "GET", notices, 0, "")).get("items").size());
    }
}
