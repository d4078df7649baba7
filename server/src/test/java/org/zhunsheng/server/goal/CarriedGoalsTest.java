package org.zhunsheng.server.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.Visitor;

/** 由去年带来的目标：每行与去年不同的看得见；一字没有改的、还写着去年的文字，确认了才算看过，谁、何时都留着。 */
class CarriedGoalsTest extends GoalGround {

    private Filling next;

    @BeforeEach
    void lastYearsGoalsAreCarried() {
        whole();
        put("i2", "", 0, Map.of("method", "2026 年合格次数÷检查次数×100%"));
        FillingWorld world = new FillingWorld(region.world);
        world.state(filling.assignmentId(), "submitted");
        long assignment = world.assignment(region.department, filling.projectId(), 2027);
        next = as(() -> fillings.ofAssignment(assignment));
        assertEquals(302, post("/carry", Map.of()).statusCode());
        filling = next;
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        return visitor(clerk).post("/fillings/" + next.id() + path, fields);
    }

    private String page(String path) {
        return visitor(clerk).get("/fillings/" + next.id() + path).body();
    }

    private List<String> stale() {
        return as(() -> goals.remarks(next.id())).stream()
                .filter(one -> List.of("P-687", "P-689").contains(one.code()))
                .map(FillingRemark::href)
                .map(href -> href.substring(href.indexOf("#c.") + 3))
                .toList();
    }

    private HttpResponse<String> confirm(String section, String cell, long seen) {
        return post("/" + section, Map.of("confirm", cell, "seen", Long.toString(seen)));
    }

    private void type(String row, String field, String value) {
        String body =
                "{\"changes\": [{\"row\": \"%s\", \"field\": \"%s\", \"value\": \"%s\", \"seen\": %d, \"key\": \"%s\"}]}"
                        .formatted(row, field, value, number(row, field), key());
        assertEquals(200, send(body).statusCode());
    }

    private HttpResponse<String> send(String body) {
        String token = region.world.accessToken(
                clerk, "organization.read", "project.read", "money.read", "assignment.read", "assignment.file");
        Visitor program = new Visitor(port);
        return program.send(program.request("/api/v1/fillings/" + next.id() + "/changes")
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void theRowsShowWhatDiffersFromLastYear() {
        type("i1", "target", "50");
        type("i5", "@", "");
        indicator("i9", 9, "满意度指标", "服务对象满意度指标", "学校满意度", "≥", "90", "%", "10", "2");
        String rows = page("/indicators");
        assertTrue(rows.contains("<span class=\"approved\" data-value=\"45\">2026 年：45</span>"), rows);
        assertTrue(rows.contains("data-value=\"30\" hidden=\"hidden\">2026 年：30</span>"), rows);
        assertTrue(rows.contains("2026 年没有"), rows);
        assertTrue(rows.contains("2026 年有、今年没有的：沿河居民满意度。"), rows);
    }

    @Test
    void unchangedTextsAndTextsOfLastYearWaitForConfirmation() {
        assertEquals(List.of(".goal", "c1.clause", "c2.clause", "i2.method"), stale());
        String overview = page("");
        assertTrue(overview.contains("还写着 2026 年") && overview.contains("一字没有改"), overview);
        type("c1", "clause", "全年保洁河道 50 公里");
        type("i2", "method", "合格次数÷检查次数×100%");
        assertEquals(List.of(".goal", "c2.clause"), stale());
    }

    @Test
    void oneClickConfirmsATextAndKeepsWhoAndWhen() {
        assertEquals(
                302, confirm("clauses", "c2.clause", number("c2", "clause")).statusCode());
        assertEquals(302, confirm("objective", ".goal", number("", "goal")).statusCode());
        assertEquals(List.of("c1.clause", "i2.method"), stale());
        String login = region.world.asOwner(db -> db.sql("select login from accounts where id = :id")
                .param("id", clerk)
                .query(String.class)
                .single());
        String overview = page("");
        assertTrue(overview.contains(login + " 在 "), overview);
        assertEquals("沿河居民满意", as(() -> fillings.read(next.id())).value("c2", "clause"));
        String history = visitor(clerk)
                .accepting("application/json")
                .get("/api/v1/fillings/" + next.id() + "/history?row=c2&field=clause")
                .body();
        assertTrue(history.contains("\"cause\":\"confirmed\""), history);
        // 又写成去年的，要再确认
        type("c2", "clause", "2026 年沿河居民满意");
        assertEquals(List.of("c1.clause", "c2.clause", "i2.method"), stale());
    }

    @Test
    void whatChangedSinceIsNotConfirmed() {
        long seen = number("c2", "clause");
        type("c2", "clause", "2026 年的满意度不降");
        HttpResponse<String> refused = confirm("clauses", "c2.clause", seen);
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("P-688"), refused.body());
        assertTrue(stale().contains("c2.clause"));
        String other =
                "{\"cause\": \"confirmed\", \"changes\": [{\"row\": \"c1\", \"field\": \"clause\", \"value\": \"别的话\", \"seen\": %d, \"key\": \"%s\"}]}"
                        .formatted(number("c1", "clause"), key());
        assertTrue(send(other).body().contains("P-688"));
        assertTrue(send(other.replace("别的话", "全年保洁河道")).body().contains("\"saved\""));
        assertFalse(stale().contains("c1.clause"));
    }
}
