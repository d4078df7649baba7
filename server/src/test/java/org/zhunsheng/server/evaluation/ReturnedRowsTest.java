package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.filling.Opened;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 退回只打开意见指到的行和随之要改的；回应、了结；没有了结的不能通过。 */
class ReturnedRowsTest extends EvaluationGround {

    private long head;

    @BeforeEach
    void submitted() {
        begun("i1|产出指标|数量指标|保洁河道里程|≥|120|公里|50", "i2|满意度指标|服务对象满意度指标|沿河居民满意度|≥|90|%|40");
        put("i1", "actual", "118", "reason", "汛期停工两周，少保洁2公里；明年错峰安排", "proof", "河道保洁月报");
        put("i2", "proof", "问卷台账");
        survey("s1", 1, "indicator", "2", "valid", "200", "satisfied", "190");
        problem("p1", 1, "少保洁2公里", "1", "明年错峰安排", "工程科", "2027-06-30");
        problem("p2", 2, "问卷发得晚", "", "明年六月发", "工程科", "2027-06-30");
        put("clause1", "attained", "保洁118公里，居民满意率95%");
        put("", "notes", "无");
        answered();
        head = region.account(Role.UNIT_HEAD, region.unit);
        assertEquals(List.of(), blocking());
        assertEquals(302, act(clerk, "submit").statusCode());
    }

    private String refused(String row, String... cells) {
        return assertThrows(Refused.class, () -> put(row, cells))
                .refusal(Language.ZH)
                .code();
    }

    private Opened opened() {
        return as(() -> fillings.find(filling)).opening();
    }

    private void returned(String section, String row, String field) {
        assertEquals(302, ask(head, section, row, field, "与月报不符").statusCode());
        assertEquals(302, act(head, "return", "opinion", "请核对").statusCode());
    }

    @Test
    void onlyTheRowsPointedToAndTheirDependentsAreOpen() {
        returned("indicators", "i1", "actual");
        assertEquals(Set.of("/i1", "/p1"), opened().keys());
        assertEquals("P-991", refused("i2", "proof", "问卷"));
        assertEquals("P-991", refused("p2", "measure", "明年五月发"));
        assertEquals("P-991", refused("", "notes", "另有说明"));
        assertEquals("P-991", refused("p3", "@", "problems 3", "problem", "新的问题"));
        put("i1", "actual", "119");
        put("p1", "problem", "少保洁1公里");
        answered();
        String page = visitor(clerk).get("/fillings/" + filling + "/indicators").body();
        assertTrue(page.contains("这张表是退回来的") && page.contains("与月报不符"), page);
    }

    @Test
    void aSurveyIsOpenedWithItsIndicatorAndAWholeSectionTakesNewRows() {
        assertEquals(302, ask(head, "indicators", "i2", "", "问卷的份数不对").statusCode());
        assertEquals(302, ask(head, "problems", "", "", "还有一个问题没有写").statusCode());
        assertEquals(302, ask(head, "narrative", "", "notes", "说明太短").statusCode());
        act(head, "return", "opinion", "请核对");
        assertEquals(Set.of("/i2", "/s1", "problems/", ".notes"), opened().keys());
        put("s1", "valid", "210");
        put("p3", "@", "problems 3", "problem", "新的问题", "measure", "明年改");
        put("p3", "@", "");
        put("", "notes", "另有说明");
        assertEquals("P-991", refused("i1", "actual", "119"));
    }

    @Test
    void theDatabaseAloneKeepsTheLockedRows() {
        returned("indicators", "i1", "");
        assertEquals(1, direct("i1"));
        assertThrows(DataAccessException.class, () -> direct("i2"));
        act(clerk, "submit");
        assertThrows(DataAccessException.class, () -> direct("i1"));
    }

    /** 不经过应用的检查，直接写一格。 */
    private Integer direct(String row) {
        return as(() -> transactions.execute(status ->
                db.sql("""
                insert into cells (filling_id, "row", field, value, number) values (:filling, :row, 'proof', '月报', 1)
                on conflict (filling_id, "row", field) do update set value = excluded.value
                """).param("filling", filling).param("row", row).update()));
    }

    @Test
    void aCheckThatPointsToALockedRowOpensIt() {
        returned("indicators", "i1", "actual");
        Visitor unit = visitor(clerk);
        assertEquals(
                422,
                unit.post("/fillings/" + filling + "/opened", Map.of("place", "/p2"))
                        .statusCode());
        assertEquals(
                422,
                unit.post("/fillings/" + filling + "/opened", Map.of("place", ""))
                        .statusCode());
        // 建议改的不必打开；必须改的（完成情况里还写着旧的完成值）可以
        put("i1", "actual", "119");
        String page = unit.get("/fillings/" + filling).body();
        Matcher places =
                Pattern.compile("name=\"place\"[^>]*value=\"([^\"]+)\"").matcher(page);
        List<String> offered = places.results().map(one -> one.group(1)).toList();
        assertEquals(List.of("/clause1"), offered, page);
        Map<String, String> clause = Map.of("place", "/clause1");
        assertEquals(302, unit.post("/fillings/" + filling + "/opened", clause).statusCode());
        assertEquals(Set.of("/i1", "/p1", "/clause1"), opened().keys());
        assertEquals(1, region.world.audited("filling.open", "filling:" + filling));
        assertEquals(422, unit.post("/fillings/" + filling + "/opened", clause).statusCode());
    }

    @Test
    void remarksAreAnsweredSettledAndOnlyThenTheFormPasses() {
        returned("indicators", "i1", "actual");
        long thread = threads().getFirst();
        Visitor unit = visitor(clerk);
        put("i1", "actual", "119");
        put("p1", "problem", "少保洁1公里");
        // 目标的完成情况还写着 118 公里：检查指到它，打开，改
        assertTrue(blocking().contains("text-differs-from-actual"), blocking()::toString);
        Map<String, String> clause = Map.of("place", "/clause1");
        assertEquals(302, unit.post("/fillings/" + filling + "/opened", clause).statusCode());
        put("clause1", "attained", "保洁119公里，居民满意率95%");
        answered();
        assertEquals(
                302,
                unit.post(said(thread, "answer"), words(thread, "已改为 119，附月报")).statusCode());
        assertEquals(403, unit.post(said(thread, "resolve"), words(thread, "")).statusCode());
        assertEquals(422, unit.post(said(thread, "answer"), words(thread, " ")).statusCode());
        assertEquals(List.of(), blocking());
        assertEquals(302, act(clerk, "submit").statusCode());
        assertEquals(422, act(head, "pass").statusCode());
        Visitor reviewer = visitor(head);
        Map<String, String> stale = Map.of("version", "1", "text", "");
        assertEquals(409, reviewer.post(said(thread, "resolve"), stale).statusCode());
        String review = reviewer.get("/fillings/" + filling + "/review").body();
        assertTrue(review.contains("<del>118</del>") && review.contains("<ins>119</ins>"), review);
        settle(head);
        assertEquals(302, act(head, "pass").statusCode());
        assertEquals(1, region.world.audited("review.resolve", "thread:" + thread));
    }

    private static String said(long thread, String act) {
        return "/threads/" + thread + "/" + act;
    }

    private Map<String, String> words(long thread, String text) {
        return Map.of("version", threadVersion(thread), "text", text);
    }

    private List<Long> threads() {
        return region.world.asOwner(db -> db.sql("select id from review_threads where assignment_id = :id order by id")
                .param("id", assignment)
                .query(Long.class)
                .list());
    }

    @Test
    void aReturnedFormTakenBackAgainStaysLocked() {
        returned("indicators", "i1", "actual");
        assertEquals(302, act(clerk, "submit").statusCode());
        assertEquals(302, act(clerk, "take-back").statusCode());
        assertEquals("P-991", refused("i2", "proof", "问卷"));
        put("i1", "proof", "月报");
    }

    @Test
    void whoHasNoTurnAsksNothing() {
        long department = region.account(Role.DEPARTMENT_REVIEWER, region.department);
        assertEquals(409, ask(department, "indicators", "i1", "", "太早").statusCode());
        assertEquals(403, ask(clerk, "indicators", "i1", "", "自己").statusCode());
        assertEquals(422, ask(head, "indicators", "i9", "", "没有这一行").statusCode());
        assertEquals(422, ask(head, "indicators", "", "actual", "没有行").statusCode());
        assertEquals(422, ask(head, "indicators", "i1", "nothing", "没有栏").statusCode());
        assertEquals(422, ask(head, "indicators", "i1", "", " ").statusCode());
        assertEquals(302, ask(head, "", "", "", "写得不错").statusCode());
        assertEquals(422, act(head, "return", "opinion", "整张表都不行").statusCode());
        assertFalse(opened().keys() != null);
    }

    @Test
    void theApiAsksAndAnswers() {
        String threads = "/api/v1/assignments/" + assignment + "/threads";
        HttpResponse<String> asked =
                json(head, threads, "{\"section\": \"indicators\", \"row\": \"i1\", \"text\": \"没有来源\"}");
        assertEquals(201, asked.statusCode(), asked.body());
        assertTrue(asked.body().contains("绩效指标 · 第 1 行") && asked.body().contains("\"state\":\"open\""), asked.body());
        String one = "/api/v1/threads/" + threads().getFirst();
        HttpResponse<String> wrong = json(clerk, one, "{\"act\": \"open\", \"text\": \"x\", \"version\": 1}");
        assertEquals(422, wrong.statusCode(), wrong.body());
        HttpResponse<String> answered = json(clerk, one, "{\"act\": \"answer\", \"text\": \"改了\", \"version\": 1}");
        assertTrue(answered.body().contains("\"state\":\"answered\""), answered.body());
    }

    private HttpResponse<String> json(long account, String path, String body) {
        Visitor program = new Visitor(port);
        String token = region.world.accessToken(
                account,
                "organization.read",
                "assignment.read",
                account == head ? "assignment.review" : "assignment.file");
        return program.send(program.request(path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
