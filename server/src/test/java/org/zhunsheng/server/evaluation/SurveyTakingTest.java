package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.SurveyWorld;
import org.zhunsheng.server.world.Visitor;

/** 结束了的满意度调查写进自评表：份数、期间、来源都在，照旧计分，改了份数的不能提交，从表里打得开调查。 */
class SurveyTakingTest extends EvaluationGround {

    private static final String LENGTH = "i1|产出指标|数量指标|保洁河道里程|≥|120|公里|50";
    private static final String PLEASED = "i2|满意度指标|服务对象满意度指标|沿河居民满意度|≥|90|%|40";

    private long survey() {
        return new SurveyWorld(region.world).closed(filling, clerk, "沿河居民满意度调查");
    }

    private int take(long survey, int indicator) {
        return visitor(clerk)
                .post(
                        "/fillings/" + filling + "/surveys/take",
                        Map.of("survey", Long.toString(survey), "indicator", Integer.toString(indicator)))
                .statusCode();
    }

    @Test
    void aClosedSurveyIsTakenWithItsCountsItsPeriodAndWhereItCameFrom() {
        begun(LENGTH, PLEASED);
        long survey = survey();
        String page = "/fillings/" + filling + "/surveys";
        String before = visitor(clerk).get(page).body();
        assertTrue(before.contains("沿河居民满意度调查") && before.contains("/surveys/take"), before);
        assertEquals(302, take(survey, 2));
        String row = form().rows(EvaluationForm.SURVEYS).getFirst().id();
        Map<String, String> wanted = Map.of(
                "indicator", "2",
                "population", "30",
                "valid", "20",
                "very", "8",
                "satisfied", "6",
                "basically", "5",
                "dissatisfied", "1",
                "period", "2026-06-01 至 2026-06-30",
                "source", "满意度调查 " + survey + "：20 = 8 + 6 + 5 + 1");
        wanted.forEach((field, value) -> assertEquals(value, form().value(row, field), field));
        String after = visitor(clerk).get(page).body();
        assertTrue(after.contains("href=\"/surveys/" + survey + "\"") && after.contains("(8 + 6 + 0 × 5) ÷ 20"), after);
        assertFalse(after.contains("/surveys/take"), "taken once");
        assertEquals(409, take(survey, 2));
    }

    @Test
    void aSurveyIsTakenThroughTheApiToo() {
        begun(LENGTH, PLEASED);
        long survey = survey();
        assertEquals(400, call("{}"));
        assertEquals(204, call("{\"survey\": " + survey + ", \"indicator\": 2}"));
        assertEquals(409, call("{\"survey\": " + survey + ", \"indicator\": 2}"));
        assertEquals(1, form().rows(EvaluationForm.SURVEYS).size());
    }

    private int call(String json) {
        Visitor visitor = visitor(clerk).accepting("application/json");
        visitor.get("/my-account");
        return visitor.send(visitor.request("/api/v1/fillings/" + filling + "/surveys")
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", visitor.pageToken().getOrDefault("_csrf", ""))
                        .POST(HttpRequest.BodyPublishers.ofString(json)))
                .statusCode();
    }

    @Test
    void countsThatDifferFromTheSurveyBlockTheSubmission() {
        begun(LENGTH, PLEASED);
        take(survey(), 2);
        assertFalse(blocking().contains("P-898"), blocking()::toString);
        String row = form().rows(EvaluationForm.SURVEYS).getFirst().id();
        put(row, "satisfied", "11", "dissatisfied", "0", "basically", "1");
        assertTrue(blocking().contains("P-898"), blocking()::toString);
    }

    @Test
    void surveysOfAnotherYearOrProjectAndFormsThatAreNotOursAreRefused() {
        begun(LENGTH, PLEASED);
        long here = survey();
        long first = filling;
        project = region.world.project(region.unit, "水库加固");
        issue(year(LENGTH, PLEASED), "mof-2020");
        assertEquals(409, take(here, 2));
        filling = first;
        assertEquals(409, take(here, 9), "no such indicator");
        clerk = region.account(Role.PREPARER, region.other);
        assertEquals(404, take(here, 2));
    }

    @Test
    void theChecksOnSurveysKeepWorking() {
        begun(LENGTH, PLEASED);
        put("i2", "actual", "95");
        assertTrue(found().contains("satisfaction-without-survey"), found()::toString);
        take(survey(), 2);
        assertFalse(found().contains("satisfaction-without-survey"), found()::toString);
    }

    private List<String> found() {
        return as(() -> evaluations.remarks(filling)).stream()
                .map(one -> one.row().code())
                .toList();
    }
}
