package org.zhunsheng.server.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.world.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 调查的接口：从设到结束，版本凭 ETag，重发只做一次；成了事件的没有答案。 */
class SurveyApiTest extends SurveyGround {

    private static final String PATH = "/api/v1/surveys";

    private String wanted(String first) {
        LocalDate today = LocalDate.now();
        return "{" + first + """
                'title': '挂职干部满意度', 'startsOn': '%s', 'endsOn': '%s', 'kinds': [{'name': '挂职 干部', 'population': 12, 'invited': 10}],
                'questions': ['满意吗？'], 'remarks': [],
                'scale': [{'text': '很满意', 'weight': 1}, {'text': '满意', 'weight': 1}, {'text': '基本满意', 'weight': 0.6}, {'text': '不满意', 'weight': 0}]}
                """.formatted(today, today.plusDays(9));
    }

    private HttpResponse<String> call(long account, String method, String path, int version, String key, String json) {
        Visitor visitor = visitor(account).accepting("application/json");
        visitor.get("/my-account");
        HttpRequest.Builder request = visitor.request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", visitor.pageToken().getOrDefault("_csrf", ""))
                .method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
        if (version > 0) request.header("If-Match", "\"" + version + "\"");
        if (!key.isEmpty()) request.header("Idempotency-Key", key);
        return visitor.send(request);
    }

    private HttpResponse<String> call(String method, String path, int version, String json) {
        return call(clerk, method, path, version, "", json);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return JsonMapper.shared().readTree(answer.body());
    }

    private static int version(HttpResponse<String> answer) {
        return Integer.parseInt(
                answer.headers().firstValue("ETag").orElseThrow().replace("\"", ""));
    }

    @Test
    void fromADraftToTheResult() {
        String first = "'organization': " + region.unit + ", ";
        HttpResponse<String> added = call(clerk, "POST", PATH, 0, "once-" + region.unit, wanted(first));
        HttpResponse<String> again = call(clerk, "POST", PATH, 0, "once-" + region.unit, wanted(first));
        assertEquals(read(added), read(again), "the same key does it once");
        JsonNode survey = read(added).path("survey");
        String one = PATH + "/" + survey.path("id").asLong();
        assertEquals("draft", survey.path("state").asString());
        assertEquals(
                "挂职 干部",
                read(added).path("content").path("kinds").path(0).path("name").asString());
        HttpResponse<String> changed = call("PUT", one, version(added), wanted(""));
        assertEquals(409, call("POST", one + "/open", version(added), "{}").statusCode(), "changed meanwhile");
        assertEquals(409, call("POST", one + "/open", 0, "{}").statusCode(), "no If-Match");
        HttpResponse<String> open = call("POST", one + "/open", version(changed), "{}");
        HttpResponse<String> wrong = call("POST", one + "/prolong", version(open), "{'endsOn': '2000-01-01'}");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("P-789"), wrong.body());
        assertEquals(
                "application/problem+json",
                wrong.headers().firstValue("Content-Type").orElse(""));
        HttpResponse<String> later = call("POST", one + "/prolong", version(open), "{'endsOn': '2099-01-01'}");
        assertEquals("2099-01-01", read(later).path("survey").path("endsOn").asString());
        Survey it = clerk(() -> surveys.find(survey.path("id").asLong()));
        List<String> tokens = tokens(it);
        for (int i = 0; i < 6; i++) answering.answer(tokens.get(i), Map.of("q0", Integer.toString(i % 2)), "");
        assertEquals("[6]", read(call("GET", one, 0, "")).path("returned").toString());
        JsonNode closed = read(call("POST", one + "/close", version(later), "{}"));
        assertEquals(
                "100",
                closed.path("result")
                        .path("whole")
                        .path("satisfaction")
                        .path("rate")
                        .asString()
                        .replaceAll("\\.0+$", ""));
        events(it);
    }

    /** 三件事都成了事件，里面没有答案，也没有几份。 */
    private void events(Survey it) {
        List<String> events = region.world.asOwner(db -> db.sql("""
                        select type || ' ' || detail from (
                            select type, detail, subject from arriving_events union all select type, detail, subject from events) e
                         where subject = :subject order by type
                        """)
                .param("subject", "survey:" + it.id())
                .query(String.class)
                .list());
        assertEquals(
                List.of(
                        "survey.close {\"after\": \"closed\", \"before\": \"open\"}",
                        "survey.open {\"after\": \"open\", \"before\": \"draft\"}",
                        "survey.prolong {}"),
                events);
    }

    @Test
    void theListIsPagedByKeyAndMistakesAreProblems() {
        for (int i = 0; i < 3; i++) draft("挂职干部 10");
        String list = PATH + "?limit=2&organization=" + region.unit;
        JsonNode page = read(call("GET", list, 0, ""));
        assertEquals(2, page.path("items").size());
        JsonNode rest = read(call("GET", list + "&after=" + page.path("next").asLong(), 0, ""));
        assertEquals(1, rest.path("items").size());
        assertTrue(rest.path("next").isNull());
        assertEquals(400, call("GET", PATH + "?limit=0", 0, "").statusCode());
        HttpResponse<String> wrong = call("POST", PATH, 0, "{'organization': " + region.unit + ", 'title': ''}");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("P-885"), wrong.body());
        assertEquals(
                403,
                call(above, "POST", PATH, 0, "", wanted("'organization': " + region.unit + ", "))
                        .statusCode());
        assertFalse(read(call(above, "GET", list, 0, "", "")).path("items").isEmpty(), "who reads sees it in the list");
    }

    @Test
    void theDescriptionOfTheApiKnowsItsWays() {
        String described = visitor(clerk)
                .accepting("application/json")
                .get("/api/v1/openapi.json")
                .body();
        for (String path : List.of(
                PATH,
                PATH + "/{id}",
                PATH + "/{id}/open",
                PATH + "/{id}/prolong",
                PATH + "/{id}/close",
                "/api/v1/fillings/{id}/surveys")) assertTrue(described.contains("\"" + path + "\""), path);
    }
}
