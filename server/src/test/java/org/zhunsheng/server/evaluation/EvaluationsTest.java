package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scheme.LayoutCatalog;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Visitor;

/** 自评从带来目标到批下：带来的锁着，缺的拦住，提交时按下钱与分，以后的支付改不了它，印出来读得回。 */
class EvaluationsTest extends EvaluationGround {

    private static final String LENGTH = "i1|产出指标|数量指标|保洁河道里程|≥|120|公里|50|按月报累计";
    private static final String LITTER = "i2|效益指标|生态效益指标|水面垃圾减少率|≥|20|%|40|（上年垃圾量－本年垃圾量）÷上年垃圾量×100%";

    private void whole() {
        begun(LENGTH, LITTER);
        filled();
    }

    private void filled() {
        put("clause1", "attained", "全年保洁河道 118 公里，水面垃圾减少 21%，沿河居民满意。");
        put("i1", "actual", "118", "reason", "汛期停工两周，少保洁 2 公里；明年错峰安排", "proof", "河道保洁月报");
        put("i2", "actual", "21", "proof", "水面垃圾称重台账");
        problem("p1", 1, "汛期停工两周，保洁里程少 2 公里。", "1", "明年错峰安排保洁。", "河道科", "2027-04-30");
    }

    @Test
    void lastYearStandsBesideEachIndicator() {
        issue(
                year(2025, LENGTH, LITTER)
                        .budget("initial", "fiscal", "500000.00")
                        .pay("2025-06-30", "V0", "450000.00"),
                "mof-2020");
        filled();
        answered();
        assertEquals(302, act(clerk, "submit").statusCode());
        begun("j1|产出指标|数量指标|保洁河道里程|≥|120|公里|90");
        String page = visitor(clerk).get("/fillings/" + filling + "/indicators").body();
        assertTrue(page.contains("2025 年完成 118，49.17 分"), page);
        // 照抄去年的话，提醒写这一年的事
        put("clause1", "attained", "全年保洁河道 118 公里，水面垃圾减少 21%，沿河居民满意。");
        assertTrue(codes().contains("text-copied-from-last-year"), codes()::toString);
        put("clause1", "attained", "全年保洁河道 120 公里，水面垃圾减少 21%，沿河居民满意。");
        assertTrue(!codes().contains("text-copied-from-last-year"), codes()::toString);
    }

    private List<String> codes() {
        return as(() -> evaluations.remarks(filling)).stream()
                .map(one -> one.row().code())
                .toList();
    }

    @Test
    void theRemarksStandBesideTheRowsAsTheyAreFilledIn() {
        begun(LENGTH, LITTER);
        String before =
                visitor(clerk).get("/fillings/" + filling + "/indicators").body();
        assertTrue(before.contains("found-title") && before.contains("P-930"), before);
        filled();
        String after =
                visitor(clerk).get("/fillings/" + filling + "/indicators").body();
        assertTrue(!after.contains("P-930") && after.contains("建议改"), after);
        answered();
        String mended =
                visitor(clerk).get("/fillings/" + filling + "/indicators").body();
        assertTrue(mended.contains("没有要改的"), mended);
        act(clerk, "submit");
        String closed =
                visitor(clerk).get("/fillings/" + filling + "/indicators").body();
        assertTrue(!closed.contains("found-title"), closed);
    }

    @Test
    void theRemarksComeWithTheSaveWhenAskedFor() {
        begun(LENGTH, LITTER);
        String cell = "{\"row\": \"i1\", \"field\": \"actual\", \"value\": \"%s\", \"seen\": %d, \"key\": \"%s\"}";
        String first = saved("{\"remarks\": true, \"changes\": [" + cell.formatted("118", 0, "k1") + "]}");
        assertTrue(first.contains("\"code\":\"P-930\""), first);
        String second = saved("{\"changes\": [" + cell.formatted("119", form().number("i1", "actual"), "k2") + "]}");
        assertTrue(second.contains("\"saved\"") && !second.contains("P-930"), second);
    }

    private String saved(String body) {
        Visitor program = new Visitor(port);
        return program.send(program.request("/api/v1/fillings/" + filling + "/changes")
                        .setHeader("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                "Bearer "
                                        + region.world.accessToken(
                                                clerk,
                                                "organization.read",
                                                "project.read",
                                                "money.read",
                                                "assignment.read",
                                                "assignment.file"))
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .body();
    }

    @Test
    void theFormOpensWithTheApprovedGoalsLocked() {
        begun(LENGTH, LITTER);
        assertEquals("保洁河道里程", form().value("i1", "name"));
        assertEquals("按月报累计", form().value("i1", "method"));
        assertEquals("全年保洁河道，沿河居民满意", form().value("goal"));
        HttpResponse<String> answer = visitor(clerk).get("/fillings/" + filling + "/indicators");
        assertTrue(answer.body().contains("id=\"c.i1.actual\""), answer.body());
        assertTrue(answer.body().matches("(?s).*id=\"c\\.i1\\.target\"[^>]*readonly.*"), answer.body());
        assertTrue(answer.body().contains("10 × 45 ÷ 50 = 9"), answer.body());
    }

    @Test
    void withoutApprovedGoalsThereIsNothingToEvaluate() {
        assignment = new ProjectYear(region, project, 2026).issued("self-evaluation", "mof-2020", "{unit-head}");
        filling = new ProjectYear(region, project, 2026).fillingOf(assignment);
        assertTrue(blocking().contains("P-900"), blocking()::toString);
        assertTrue(visitor(clerk).get("/fillings/" + filling).body().contains("没有已批复的绩效目标"));
        assertEquals(
                422,
                visitor(clerk)
                        .post("/fillings/" + filling + "/baseline", Map.of())
                        .statusCode());
    }

    @Test
    void whatIsMissingIsNamedAndStopsTheSubmission() {
        begun(LENGTH, LITTER);
        assertEquals(
                List.of("P-930", "P-930"),
                blocking().stream().filter(one -> one.equals("P-930")).toList());
        assertEquals(422, act(clerk, "submit").statusCode());
        put("i1", "actual", "约 118", "score", "三十分");
        assertTrue(blocking().contains("P-931"), blocking()::toString);
    }

    @Test
    void everySuggestionIsAnsweredOrFollowed() {
        whole();
        assertEquals(List.of("P-938"), blocking());
        answered();
        assertEquals(List.of(), blocking());
        String page = visitor(clerk).get("/fillings/" + filling).body();
        assertTrue(page.contains("情况如此，不改"), page);
        // 没有动过的，不盖掉别人刚改的
        String key = page.replaceAll("(?s).*?name=\"a\\.(w[0-9a-f]+)\".*", "$1");
        Map<String, String> mine = Map.of("a." + key, "同事刚改的", "b." + key, "情况如此，不改");
        visitor(clerk).post("/fillings/" + filling + "/answers", mine);
        Map<String, String> stale = Map.of("a." + key, "情况如此，不改", "b." + key, "情况如此，不改");
        visitor(clerk).post("/fillings/" + filling + "/answers", stale);
        assertEquals("同事刚改的", form().value(key, "answer"));
        // 数变了，是另一条意见
        int before = region.count("cells where field = 'answer' and filling_id = " + filling);
        put("i1", "actual", "60", "reason", "汛期");
        assertTrue(blocking().contains("P-938"), blocking()::toString);
        assertEquals(before, region.count("cells where field = 'answer' and filling_id = " + filling));
        long head = region.account(Role.UNIT_HEAD, region.unit);
        assertEquals(
                403,
                visitor(head)
                        .post("/fillings/" + filling + "/answers", Map.of("a.w1", "不是我填的"))
                        .statusCode());
    }

    @Test
    void aDivisionFillsItsOwnRowsAndSeesNoMoney() {
        begun(LENGTH + "|测报科", LITTER);
        long officer = region.account(Role.DIVISION, region.first);
        HttpResponse<String> page = visitor(officer).get("/fillings/" + filling + "/indicators");
        assertEquals(200, page.statusCode());
        assertTrue(!page.body().contains("scores-title"), page.body());
        String cell = "c.i1.actual";
        assertEquals(
                302,
                visitor(officer)
                        .post("/fillings/" + filling + "/indicators", Map.of("seen", "999999", cell, "118"))
                        .statusCode());
        assertEquals("118", form().value("i1", "actual"));
        assertEquals(
                404, visitor(officer).get("/fillings/" + filling + "/scores").statusCode());
    }

    @Test
    void theReviewerSeesTheScoresWithTheForm() {
        whole();
        answered();
        act(clerk, "submit");
        long head = region.account(Role.UNIT_HEAD, region.unit);
        String page = visitor(head).get("/fillings/" + filling + "/review").body();
        assertTrue(page.contains("98.17 分") && page.contains("情况如此，不改"), page);
        String version = visitor(head).get("/fillings/" + filling + "/versions").body();
        assertTrue(version.contains("<code class=\"digest"), version);
    }

    @Test
    void theMethodStandsWhereTheFormHasItsColumn() {
        begun(LENGTH);
        var national = as(() -> evaluations.printed(filling)).indicators().getFirst();
        assertEquals("按月报累计", national.facts().get(IndicatorField.METHOD).asWritten());
        issue(year(2019, LENGTH), "shanghai-2019");
        var shanghai = as(() -> evaluations.printed(filling)).indicators().getFirst();
        assertEquals("按月报累计", shanghai.facts().get(IndicatorField.EXPLANATION).asWritten());
    }

    @Test
    void pointsGivenWhereTheSystemScoresAreNotUsed() {
        whole();
        put("i2", "score", "12");
        assertEquals("40", line("i2").points());
        assertTrue(as(() -> evaluations.remarks(filling)).stream()
                .anyMatch(one -> one.row().code().equals("P-934") && !one.blocks()));
    }

    @Test
    void submittedScoresStayWhateverIsPaidLater() {
        whole();
        answered();
        assertEquals(List.of(), blocking());
        assertEquals(302, act(clerk, "submit").statusCode());
        new ProjectYear(region, project, 2026).pay("2026-12-30", "V2", "50000.00");
        assertEquals("98.17", scores().total());
        String page = visitor(clerk).get("/fillings/" + filling).body();
        assertTrue(page.contains("提交之后，预算或支付变过"), page);
        assertEquals("98.17", stored());
        long head = region.account(Role.UNIT_HEAD, region.unit);
        ask(head, "indicators", "i1", "actual", "与账不符");
        act(head, "return", "opinion", "请核对执行数");
        assertEquals(1, region.count("evaluation_scores where filling_id = " + filling));
        String json = api("/fillings/" + filling + "/scores").body();
        assertTrue(json.contains("\"grade\":\"优\""), json);
    }

    private String stored() {
        return region.world.asOwner(db -> db.sql("select total::text from evaluation_scores where filling_id = :id")
                .param("id", filling)
                .query(String.class)
                .single());
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"PDF", "DOCX", "XLSX", "OFD", "HTML"})
    void theOfficialFormIsReadBackTheSame(Format format) throws Exception {
        whole();
        Form printed = as(() -> evaluations.printed(filling));
        String layout = Objects.requireNonNull(LayoutCatalog.official(printed, "mof-2020"))
                .id();
        byte[] written = Writing.write(List.of(printed), format, layout);
        Form read = Formats.read("自评." + format.key(), written).forms().getFirst();
        assertEquals("98.17", read.totalScore().asWritten());
        assertEquals(
                List.of("49.17", "40"),
                read.indicators().stream().map(one -> one.score().asWritten()).toList());
        assertEquals("50.00", read.funds().getFirst().annualBudget().asWritten());
        assertEquals("9", read.funds().getFirst().score().asWritten());
        assertEquals(
                "汛期停工两周，少保洁2公里；明年错峰安排",
                read.indicators().getFirst().remark().asWritten().replaceAll("\\s", ""));
    }

    @Test
    void anotherKindOfFormHasNoScores() {
        ProjectYear year = year(LENGTH);
        long other = year.fillingOf(year.issued("monitoring", "mof-2020", "{unit-head}"));
        assertEquals(404, visitor(clerk).get("/fillings/" + other + "/scores").statusCode());
        assertEquals(404, api("/fillings/" + other + "/scores").statusCode());
    }

    private HttpResponse<String> api(String path) {
        String token =
                region.world.accessToken(clerk, "organization.read", "project.read", "money.read", "assignment.read");
        return new Visitor(port)
                .send(new Visitor(port)
                        .request("/api/v1" + path)
                        .setHeader("Accept", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .GET());
    }
}
