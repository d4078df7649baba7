package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.check.CheckWords;
import org.zhunsheng.check.Checks;
import org.zhunsheng.check.Filing;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.FormBuilder;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Origin;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.figure.Figures;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.register.Registers;
import org.zhunsheng.server.world.CountedWorld;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 完成值由记录数出：填的时候现数，提交时连同记录冻结，退回再数；责任处室确认的是哪一个数。 */
class BoundFiguresTest extends EvaluationGround {

    private static final String RECEIVED = "i1|产出指标|数量指标|接待团组|≥|3|个|50|按接待台账|测报科";
    private static final String LITTER = "i2|效益指标|生态效益指标|水面垃圾减少率|≥|20|%|40|（上年－本年）÷上年×100%";

    private static final String VISITS = """
            id: visits
            title: 接待台账
            title-en: Visits
            date: day
            fields:
              - { name: day, title: 日期, title-en: Day, type: date, required: yes }
              - { name: guest, title: 团组, title-en: Guest, type: text, required: yes }
            """;

    private static final String COUNT = """
            id: visits
            title: 接待团组数
            title-en: Visits
            unit: 个
            count: visits
            """;

    @Autowired
    private Registers registers;

    @Autowired
    private Figures figures;

    @Autowired
    private YearMaterials materials;

    @Autowired
    private Projects projects;

    private final List<Long> visits = new ArrayList<>();
    private CountedWorld counted;
    private long register;
    private long head;
    private long reviewer;
    private long division;

    @BeforeEach
    void threeVisits() {
        head = region.account(Role.UNIT_HEAD, region.unit);
        reviewer = region.account(Role.DEPARTMENT_REVIEWER, region.department);
        division = region.account(Role.DIVISION, region.first);
        register = region.as(head, Role.UNIT_HEAD, region.unit, () -> registers.add(region.unit, VISITS))
                .id();
        region.as(head, Role.UNIT_HEAD, region.unit, () -> figures.add(region.unit, COUNT));
        counted = new CountedWorld(region.world, clerk);
        visits.clear();
        for (int i = 1; i <= 3; i++) visit("2026-03-0" + i);
        begun(RECEIVED, LITTER);
        put("clause1", "attained", "接待团组 3 个，水面垃圾减少 21%。");
        put("i2", "actual", "21", "proof", "水面保洁月报");
        problem("p1", 1, "汛期停工两周。", "2", "明年错峰安排保洁。", "河道科", "2027-04-30");
    }

    private void visit(String day) {
        visits.add(counted.recorded(
                register, region.first, day, "{\"day\": \"" + day + "\", \"guest\": \"团 " + day + "\"}"));
    }

    private void bound() {
        assertEquals(
                302,
                visitor(clerk)
                        .post("/fillings/" + filling + "/figures", Map.of("row", "i1", "figure", "visits"))
                        .statusCode());
    }

    private String actual() {
        return as(() -> evaluations.printed(filling))
                .indicators()
                .getFirst()
                .actual()
                .asWritten();
    }

    private List<String> codes() {
        return as(() -> evaluations.remarks(filling)).stream()
                .map(one -> one.row().code())
                .toList();
    }

    private void submitted() {
        answered();
        assertEquals(List.of(), blocking());
        assertEquals(302, act(clerk, "submit").statusCode());
        assertFalse(form().filling().open());
    }

    @Test
    void theNumberIsLiveWhileTheFormIsOpenAndScoresTheRow() {
        put("i1", "actual", "99");
        bound();
        assertEquals("", form().value("i1", "actual"), "what was typed gives way");
        assertEquals("3个", actual());
        assertEquals("50", line("i1").points());
        counted.withdraw(visits.getFirst());
        assertEquals("2个", actual());
        assertFalse(line("i1").points().equals("50"));
        String page = visitor(clerk).get("/fillings/" + filling + "/figures").body();
        assertTrue(page.contains("2 条记录"), page);
        put("i1", "actual", "3");
        assertTrue(codes().contains("P-879"), codes()::toString);
        bound();
        visitor(clerk).post("/fillings/" + filling + "/figures", Map.of("row", "i1", "figure", ""));
        put("i1", "actual", "3");
        assertEquals("3", actual());
    }

    @Test
    void submissionFreezesTheNumberWithItsRecords() {
        bound();
        confirmed();
        submitted();
        visit("2026-05-01");
        counted.withdraw(visits.get(1));
        assertEquals("3个", actual(), "the frozen form never changes");
        visit("2026-05-02");
        String overview = visitor(clerk).get("/fillings/" + filling).body();
        assertTrue(overview.contains("现在数出 4个"), overview);
        String rows =
                visitor(reviewer).get("/fillings/" + filling + "/figures/i1").body();
        for (long visit : visits.subList(0, 3)) assertTrue(rows.contains("/register-entries/" + visit + "\""), rows);
        assertFalse(rows.contains("/register-entries/" + visits.get(3) + "\""), rows);
        assertTrue(rows.contains("已作废"), rows);
        nobodyRewrites("figure_freezes", "figure_confirmations");
        // 收回：又现数
        assertEquals(302, act(clerk, "take-back").statusCode());
        assertEquals("4个", actual());
    }

    @Test
    void theDivisionConfirmsTheNumberAndIsAskedAgainWhenItChanges() {
        bound();
        assertTrue(codes().contains("P-878"), codes()::toString);
        String own = visitor(division).get("/fillings/" + filling + "/figures").body();
        assertTrue(own.contains("确认这个数"), own);
        confirmed();
        assertFalse(codes().contains("P-878"), codes()::toString);
        assertEquals(1, region.count("figure_confirmations where filling_id = " + filling + " and value = 3"));
        visit("2026-06-01");
        assertTrue(codes().contains("P-878"), codes()::toString);
        assertTrue(
                visitor(clerk).get("/fillings/" + filling + "/figures").body().contains("确认之后数变了"));
    }

    private void confirmed() {
        visitor(division).post("/fillings/" + filling + "/rows/i1/confirm", Map.of());
    }

    @Test
    void onlyTheUnitBindsAndOnlyToAFigureInReach() {
        Visitor unit = visitor(clerk);
        assertEquals(
                404,
                unit.post("/fillings/" + filling + "/figures", Map.of("row", "i1", "figure", "none"))
                        .statusCode());
        assertEquals(
                404,
                unit.post("/fillings/" + filling + "/figures", Map.of("row", "p1", "figure", "visits"))
                        .statusCode());
        assertEquals(
                403,
                visitor(division)
                        .post("/fillings/" + filling + "/figures", Map.of("row", "i1", "figure", "visits"))
                        .statusCode());
        bound();
        region.world.asOwner(
                db -> db.sql("update cells set value = 'gone' where filling_id = " + filling + " and field = 'figure'")
                        .update());
        List<FillingRemark> remarks = as(() -> evaluations.remarks(filling));
        assertTrue(
                remarks.stream()
                        .anyMatch(one -> one.blocks() && one.row().code().equals("P-879")),
                remarks::toString);
    }

    @Test
    void aFormFromElsewhereIsHeldAgainstWhatTheRecordsCount() {
        bound();
        assertEquals(List.of(), differing("接待团组", "3 批"));
        assertEquals(List.of("第 1 行“接待团组”的完成值是 5个，台账的“接待团组数”数出 3 个。"), differing("接待团组", "5个"));
        assertEquals(List.of(), differing("接待人数", "5个"));
    }

    /** 一张只有一行指标的历史自评表，与数出的数不同的。 */
    private List<String> differing(String name, String actual) {
        FormBuilder form = new FormBuilder().kind("mof-2020");
        form.indicator()
                .put(IndicatorField.NAME, Fact.text(name, Origin.UNKNOWN))
                .put(IndicatorField.ACTUAL, Fact.text(actual, Origin.UNKNOWN));
        Filing alone = Filing.of(form.build(), SchemeCatalog.general());
        Filing beside = as(() -> materials.beside(alone, projects.find(project), 2026));
        return Checks.run(beside).findings().stream()
                .filter(one -> one.check().equals("figure-differs-from-records"))
                .map(one -> CheckWords.of(one.check()).message(one, Language.ZH))
                .toList();
    }
}
