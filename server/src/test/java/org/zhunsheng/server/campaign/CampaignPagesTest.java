package org.zhunsheng.server.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.Visitor;

/** 页面与待办：填错的留着，到期的、逾期的看得出，没填好的列出来。 */
class CampaignPagesTest extends CampaignGround {

    @LocalServerPort
    private int port;

    private Visitor bureau;
    private Visitor unit;

    @BeforeEach
    void visitors() {
        bureau = new Visitor(port).with(region.world.session(manager));
        unit = new Visitor(port).with(region.world.session(region.account(Role.UNIT_FINANCE, region.unit)));
    }

    private static Map<String, String> typed(String deadline) {
        return Map.ofEntries(
                Map.entry("title", "留着的名称"),
                Map.entry("year", "2025"),
                Map.entry("purpose", "self-evaluation"),
                Map.entry("startsOn", "2026-01-01"),
                Map.entry("deadline", deadline),
                Map.entry("warningDays", "7"),
                Map.entry("scheme", "general"),
                Map.entry("levels", "unit-head"));
    }

    @Test
    void aWrongFormKeepsWhatWasTyped() {
        Map<String, String> wrong = new HashMap<>(typed("2025-12-31"));
        wrong.put("organization", Long.toString(region.bureau));
        HttpResponse<String> again = bureau.post("/campaigns", wrong);
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("P-823") && again.body().contains("留着的名称"), again.body());
        wrong.put("deadline", "2026-03-31");
        wrong.put("units", region.code(region.unit));
        HttpResponse<String> done = bureau.post("/campaigns", wrong);
        assertEquals(302, done.statusCode(), done.body());
        String path = Visitor.location(done).replaceAll("\\?.*", "");
        assertTrue(bureau.get(path + "/change").body().contains(region.code(region.unit)));
        assertTrue(bureau.get(path + "/issue").body().contains("没有一个项目要填报"));
        assertEquals(422, bureau.post(path + "/issue", Map.of("version", "1")).statusCode());
        assertEquals(404, unit.get(path).statusCode(), "a draft is not seen by the units");
    }

    @Test
    void theWorkListNamesYearFormProjectAndState() {
        region.world.project(region.unit, "水文测报");
        Campaign issued = issued(terms(Purpose.SELF_EVALUATION));
        long id = list(issued.id()).getFirst().id();
        String tasks = unit.get("/tasks").body();
        assertTrue(tasks.contains("2025 年绩效自评：水文测报（待填报）"), tasks);
        assertFalse(tasks.contains("已逾期") || tasks.contains("快到期"));
        due(id, 3);
        assertTrue(unit.get("/tasks").body().contains("快到期"));
        due(id, -3);
        assertTrue(unit.get("/tasks").body().contains("已逾期"));
        assertTrue(unit.get("/assignments/" + id).body().contains("已逾期 3 天"));
        assertTrue(
                bureau.get("/campaigns/" + issued.id() + "?overdue=yes").body().contains("水文测报"));
        assertFalse(bureau.get("/tasks").body().contains("水文测报"), "nothing to do for the bureau yet");
    }

    private void due(long id, int days) {
        region.world.asOwner(db -> db.sql("update assignments set deadline = :day where id = :id")
                .param("day", TODAY.plusDays(days))
                .param("id", id)
                .update());
    }

    @Test
    void obstaclesAreListedAndASecondPersonIsToldAboutTheFirst() {
        region.world.project(region.unit, "水文测报");
        long id = list(issued(terms(Purpose.SELF_EVALUATION)).id()).getFirst().id();
        String path = "/assignments/" + id;
        assertEquals(302, unit.post(path + "/start", Map.of("version", "1")).statusCode());
        form.unfinished(id);
        HttpResponse<String> refused = unit.post(path + "/submit", Map.of("version", "2"));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("P-899") && refused.body().contains("P-890"), refused.body());
        assertEquals(
                409,
                unit.post(path + "/request-withdrawal", Map.of("version", "1", "opinion", "不办了"))
                        .statusCode());
        assertEquals(403, bureau.post(path + "/submit", Map.of("version", "2")).statusCode());
        assertEquals(404, unit.post(path + "/dance", Map.of("version", "2")).statusCode());
    }
}
