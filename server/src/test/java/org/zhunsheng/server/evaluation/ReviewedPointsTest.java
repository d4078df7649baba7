package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.zhunsheng.form.FormField;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.world.Visitor;

/** 审核的人给一行另定分：单位的分不动，两个都在；总分、等级由内核再算一遍。 */
class ReviewedPointsTest extends EvaluationGround {

    @Autowired
    private ReviewedPointsStore store;

    private long head;

    /** 预算执行率 9 分（10 × 45 ÷ 50），里程 49.17 分（50 × 118 ÷ 120），满意度 40 分：98.17 分。 */
    @BeforeEach
    void submitted() {
        begun("i1|产出指标|数量指标|保洁河道里程|≥|120|公里|50", "i2|满意度指标|服务对象满意度指标|沿河居民满意度|≥|90|%|40");
        put("i1", "actual", "118", "reason", "汛期停工两周，少保洁2公里；明年错峰安排", "proof", "河道保洁月报");
        put("i2", "proof", "问卷台账");
        survey("s1", 1, "indicator", "2", "valid", "200", "satisfied", "190");
        problem("p1", 1, "汛期停工少保洁", "1", "明年错峰安排", "工程科", "2027-06-30");
        put("clause1", "attained", "保洁河道，居民满意率95%");
        put("", "notes", "无");
        answered();
        head = region.account(Role.UNIT_HEAD, region.unit);
        assertEquals(List.of(), blocking());
        assertEquals(302, act(clerk, "submit").statusCode());
    }

    private HttpResponse<String> set(long account, String row, String points, String reason, String text) {
        return visitor(account)
                .post(
                        "/fillings/" + filling + "/points",
                        Map.of("row", row, "points", points, "reason", reason, "text", text, "seen", "" + last(row)));
    }

    private void reviewed(String row, String points) {
        HttpResponse<String> answer = set(head, row, points, "no-evidence", "没有月报");
        assertEquals(302, answer.statusCode(), answer.body());
    }

    /** 那一行最近一次的编号。 */
    private long last(String row) {
        return region.world.asOwner(owner -> owner.sql(
                        "select coalesce(max(id), 0) from reviewed_points where filling_id = :filling and \"row\" = :row")
                .param("filling", filling)
                .param("row", row)
                .query(Long.class)
                .single());
    }

    private Reviewed reviewed() {
        return as(() -> evaluations.reviewed(filling)).orElseThrow();
    }

    private Reviewed.Row row(String row) {
        return Objects.requireNonNull(reviewed().of(row));
    }

    @Test
    void theUnitsPointsStayAndTheReviewedOnesStandBesideThem() {
        reviewed("i1", "40");
        assertEquals("98.17", scores().total());
        assertEquals("49.17", line("i1").points());
        assertEquals(
                "98.17",
                as(() -> evaluations.printed(filling))
                        .text(FormField.TOTAL_SCORE)
                        .asWritten());
        assertEquals(1, region.count("evaluation_scores where filling_id = " + filling));
        Reviewed after = reviewed();
        assertEquals("89", after.total());
        assertEquals(List.of("-9.17", "良"), List.of(after.difference(), after.grade()));
        assertEquals(
                "9 + 40 + 40 = 89", Objects.requireNonNull(after.derivation()).arithmetic());
        Reviewed.Row row = row("i1");
        assertEquals(List.of("49.17", "40", "-9.17"), List.of(row.own(), row.points(), row.difference()));
        assertEquals(
                "原来 49.17 分",
                Objects.requireNonNull(row.derivation()).parts().getFirst().rule());
        assertEquals(1, region.world.audited("score.review", "filling:" + filling));
        reviewed("", "8");
        assertEquals("88", reviewed().total());
    }

    @Test
    void everyPageShowsBothAndOnlyTheReviewerHasTheLink() {
        String link = "/fillings/" + filling + "/points?row=i1";
        assertTrue(visitor(head).get("/fillings/" + filling + "/review").body().contains(link));
        reviewed("i1", "40");
        for (String path : List.of("", "/review", "/scores", "/indicators")) {
            String page = visitor(clerk).get("/fillings/" + filling + path).body();
            assertTrue(page.contains("审核 89 分 · 良（-9.17）"), page);
            assertTrue(page.contains("佐证不足") && page.contains("没有月报") && page.contains("49.17"), page);
            assertFalse(page.contains(link), page);
        }
        String form = visitor(head).get(link).body();
        assertTrue(form.contains("单位得 49.17 分，分值 50") && form.contains("撤回，用单位的得分"), form);
        assertEquals(403, visitor(clerk).get(link).statusCode());
    }

    @Test
    void pointsOutsideTheWeightOrWithoutReasonAreRefused() {
        for (String points : List.of("", "51", "-1", "1.005", "49.17", "不少"))
            assertTrue(refused("i1", points, "no-evidence", "没有月报").contains("P-999"), points);
        assertTrue(refused("i1", "40", "", "没有月报").contains("P-909"));
        assertTrue(refused("i1", "40", "made-up", "没有月报").contains("P-909"));
        assertTrue(refused("i1", "40", "other", " ").contains("P-928"));
        assertTrue(refused("i1", "40", "other", "长".repeat(1001)).contains("P-928"));
        assertTrue(refused("i9", "4", "other", "没有这一行").contains("P-929"));
        assertEquals(0, region.count("reviewed_points where filling_id = " + filling));
        reviewed("i1", "0");
        reviewed("i1", "50");
        assertEquals("0.83", row("i1").difference());
    }

    private String refused(String row, String points, String reason, String text) {
        HttpResponse<String> answer = set(head, row, points, reason, text);
        assertEquals(422, answer.statusCode(), answer.body());
        return answer.body();
    }

    @Test
    void onlyWhoHasTheTurnAndDidNotFileItSetsPoints() {
        long department = region.account(Role.DEPARTMENT_REVIEWER, region.department);
        assertEquals(403, set(clerk, "i1", "40", "other", "自己").statusCode());
        assertEquals(409, set(department, "i1", "40", "other", "太早").statusCode());
        author(head, true);
        assertEquals(409, set(head, "i1", "40", "other", "自己填过").statusCode());
        author(head, false);
        reviewed("i1", "40");
        assertEquals(302, act(head, "pass").statusCode());
        assertEquals(409, set(head, "i1", "45", "other", "晚了").statusCode());
        assertEquals(302, set(department, "i2", "30", "vague", "问卷太少").statusCode());
        assertEquals(302, act(department, "pass").statusCode());
        assertEquals(409, set(department, "i2", "35", "other", "晚了").statusCode());
        assertEquals("79", reviewed().total());
        assertEquals(
                List.of(1, 2),
                reviewed().rows().stream().map(Reviewed.Row::level).toList());
    }

    private void author(long account, boolean is) {
        region.world.asOwner(owner -> owner.sql("update assignments set authors = "
                        + (is ? "authors || :account" : "array_remove(authors, :account)") + " where id = :id")
                .param("account", account)
                .param("id", assignment)
                .update());
    }

    @Test
    void theSecondOfTwoReviewersIsToldAndPointsCanBeWithdrawn() {
        long other = region.account(Role.UNIT_HEAD, region.unit);
        reviewed("i1", "40");
        Map<String, String> stale = Map.of("row", "i1", "points", "30", "reason", "other", "text", "同时", "seen", "0");
        String path = "/fillings/" + filling + "/points";
        assertEquals(409, visitor(other).post(path, stale).statusCode());
        Map<String, String> back = Map.of("row", "i1", "act", "withdraw", "seen", "" + last("i1"));
        assertEquals(302, visitor(other).post(path, back).statusCode());
        assertTrue(as(() -> evaluations.reviewed(filling)).isEmpty());
        assertEquals(2, region.count("reviewed_points where filling_id = " + filling));
        assertEquals(1, region.world.audited("score.review-withdraw", "filling:" + filling));
        Map<String, String> again = Map.of("row", "i1", "act", "withdraw", "seen", "" + last("i1"));
        assertEquals(422, visitor(other).post(path, again).statusCode());
        reviewed("i1", "45");
        assertEquals("94", reviewed().total());
    }

    @Test
    void aResubmissionVoidsThePointsOfRowsThatScoreOtherwise() {
        reviewed("i1", "40");
        reviewed("i2", "30");
        resubmitted("119");
        assertFalse(row("i1").standing());
        assertTrue(row("i2").standing());
        // 9 ＋ 50 × 119 ÷ 120 ＋ 30
        assertEquals("88.58", reviewed().total());
        String page = visitor(clerk).get("/fillings/" + filling).body();
        assertTrue(page.contains("原定 40 分，作废"), page);
        resubmitted("118");
        assertFalse(row("i1").standing());
        assertEquals("88.17", reviewed().total());
        reviewed("i1", "41");
        assertEquals("80", reviewed().total());
    }

    /** 退回，里程改成这个数，再送审。 */
    private void resubmitted(String actual) {
        assertEquals(302, ask(head, "indicators", "i1", "actual", "与月报不符").statusCode());
        assertEquals(302, act(head, "return", "opinion", "请核对").statusCode());
        put("i1", "actual", actual);
        answered();
        assertEquals(List.of(), blocking());
        assertEquals(302, act(clerk, "submit").statusCode());
    }

    @Test
    void eachWallAloneHolds() {
        reviewed("i1", "40");
        assertEquals(1, direct(head, Role.UNIT_HEAD, "i2", "40", 1));
        assertThrows(DataAccessException.class, () -> direct(head, Role.UNIT_HEAD, "i1", "40", 1)); // 不是单位的得分
        assertThrows(DataAccessException.class, () -> direct(head, Role.UNIT_HEAD, "i1", "49.17", 2)); // 不在那一级
        assertThrows(DataAccessException.class, () -> direct(clerk, Role.PREPARER, "i1", "49.17", 1));
        author(head, true);
        assertThrows(DataAccessException.class, () -> direct(head, Role.UNIT_HEAD, "i1", "49.17", 1));
        nobodyRewrites("filling_versions", "evaluation_scores", "reviewed_points");
        long stranger = region.account(Role.UNIT_HEAD, region.other);
        int seen = region.as(
                stranger,
                Role.UNIT_HEAD,
                region.other,
                () -> Objects.requireNonNull(
                        transactions.execute(status -> db.sql("select count(*) from reviewed_points")
                                .query(Integer.class)
                                .single())));
        assertEquals(0, seen);
        // 行级安全看得见的，应用的范围之外也不给
        assertEquals(2, within(as(() -> fillings.find(filling)).place()));
        assertEquals(0, within("9999/"));
    }

    private int within(String place) {
        Scope scope = new Scope(List.of(place));
        return as(() -> Objects.requireNonNull(
                transactions.execute(status -> store.all(filling, scope).size())));
    }

    /** 不经过应用的检查，直接定一次。 */
    private Integer direct(long account, Role role, String row, String own, int level) {
        return run(account, role, """
                insert into reviewed_points (filling_id, scores_id, "row", previous, own, worth, points, reason, text, level, role, account_id)
                select :filling, max(s.id), '%s', (select max(id) from reviewed_points where filling_id = :filling and "row" = '%s'),
                       %s, (case '%s' when 'i1' then 50 else 40 end), 1, 'other', '直接', %d, 'unit-head', %d
                  from evaluation_scores s where s.filling_id = :filling
                """.formatted(row, row, own, row, level, account));
    }

    private Integer run(long account, Role role, String sql) {
        return region.as(
                account,
                role,
                region.unit,
                () -> Objects.requireNonNull(transactions.execute(
                        status -> db.sql(sql).param("filling", filling).update())));
    }

    @Test
    void theApiSetsReadsAndWithdraws() {
        String set = json("{\"row\": \"i1\", \"points\": \"40\", \"reason\": \"wrong-method\", \"text\": \"应当逐月计\"}");
        for (String part : List.of(
                "\"total\":\"98.17\"",
                "\"total\":\"89\"",
                "\"own\":\"49.17\"",
                "\"points\":\"40\"",
                "wrong-method",
                "应当逐月计")) assertTrue(set.contains(part), set);
        assertTrue(json("{\"row\": \"i1\", \"points\": \"30\", \"reason\": \"other\", \"text\": \"x\"}")
                .contains("P-"));
        String back = json("{\"row\": \"i1\", \"withdraw\": true, \"seen\": " + last("i1") + "}");
        assertTrue(back.contains("\"reviewed\":null"), back);
    }

    private String json(String body) {
        Visitor program = new Visitor(port);
        String token = region.world.accessToken(head, "organization.read", "assignment.read", "assignment.review");
        return program.send(program.request("/api/v1/fillings/" + filling + "/scores")
                        .setHeader("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .body();
    }
}
