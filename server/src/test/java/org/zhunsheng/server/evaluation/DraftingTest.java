package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.form.FormField;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.evaluation.DraftLine.State;
import org.zhunsheng.server.evaluation.DraftLine.Why;
import org.zhunsheng.server.figure.Figures;
import org.zhunsheng.server.register.Registers;
import org.zhunsheng.server.world.CountedWorld;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Normal;

/** 完成情况的初稿：只说知道的，数连到数据项，写好了的不动，没有人看过的不能提交，表式写不下的少说。 */
class DraftingTest extends EvaluationGround {

    private static final String GOAL = "1．接待来访团组；2．水面垃圾减少；3．用好保洁经费；4．居民满意。";
    private static final String RECEIVED = "i1|产出指标|数量指标|接待团组|≥|3|个|30|按接待台账||1";
    private static final String LITTER = "i2|效益指标|生态效益指标|水面垃圾减少率|≥|20|%|40|与上年比||2";
    private static final String PLEASED = "i3|满意度指标|服务对象满意度指标|居民满意度|≥|90|%|20|问卷||4";

    private static final String VISITS = """
            id: visits
            title: 接待台账
            title-en: Visits
            date: day
            fields:
              - { name: day, title: 日期, title-en: Day, type: date, required: yes }
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
    private ToldNumbers told;

    @Autowired
    private Drafting drafting;

    private CountedWorld counted;
    private long register;

    @BeforeEach
    void threeVisits() {
        long head = region.account(Role.UNIT_HEAD, region.unit);
        register = region.as(head, Role.UNIT_HEAD, region.unit, () -> registers.add(region.unit, VISITS))
                .id();
        region.as(head, Role.UNIT_HEAD, region.unit, () -> figures.add(region.unit, COUNT));
        counted = new CountedWorld(region.world, clerk);
        for (int i = 1; i <= 3; i++) visit("2026-03-0" + i);
    }

    private void visit(String day) {
        counted.recorded(register, region.first, day, "{\"day\": \"" + day + "\"}");
    }

    private void begun(String scheme) {
        ProjectYear year = new ProjectYear(region, project, 2026)
                .goals(
                        GOAL,
                        List.of(RECEIVED, LITTER, PLEASED).stream()
                                .map(one -> one.split("\\|", -1))
                                .toList())
                .budget("initial", "fiscal", "500000.00")
                .pay("2026-06-30", "V1", "450000.00");
        issue(year, scheme);
        bind("i1");
        put("i2", "actual", "18");
    }

    private void bind(String row) {
        visitor(clerk).post("/fillings/" + filling + "/figures", Map.of("row", row, "figure", "visits"));
    }

    private int act(String act, String... row) {
        Visitor unit = visitor(clerk);
        Map<String, String> fields = row.length == 0 ? Map.of("act", act) : Map.of("act", act, "row", row[0]);
        return unit.post("/fillings/" + filling + "/draft", fields).statusCode();
    }

    private String text(String row) {
        return form().value(row, "attained");
    }

    private List<DraftLine> lines() {
        return as(() -> drafting.lines(filling));
    }

    private List<String> codes() {
        return as(() -> evaluations.remarks(filling)).stream()
                .map(one -> one.row().code())
                .toList();
    }

    private long unread() {
        return blocking().stream().filter("P-793"::equals).count();
    }

    @Test
    void everyClauseTellsItsIndicatorsItsMoneyOrNothing() {
        begun("mof-2020");
        assertEquals(302, act("write"));
        assertEquals("接待团组3个（目标≥3个，已达到）。", text("clause1"));
        assertEquals("水面垃圾减少率18%（目标≥20%，未达到）。", text("clause2"));
        assertEquals("全年预算50.00万元，支出45.00万元，预算执行率90.00%。", text("clause3"));
        assertEquals("", text("clause4"));
        DraftLine last = lines().getLast();
        assertEquals(Why.NO_ACTUAL, last.why());
        assertEquals(List.of("居民满意度"), last.silent());
        assertEquals(
                List.of(ToldNumber.State.AGREES),
                as(() -> told.of(form())).stream()
                        .filter(one -> one.row().equals("clause1") && one.linked())
                        .map(ToldNumber::state)
                        .toList());
        List<String> codes = codes();
        for (String fault : List.of(
                "P-798",
                "P-799",
                "text-differs-from-actual",
                "two-numbers-for-one-thing",
                "goal-is-only-a-number",
                "approximate-number")) assertFalse(codes.contains(fault), codes::toString);
    }

    @Test
    void aDraftThatNobodyReadBlocksUntilItIsEditedOrKept() {
        begun("mof-2020");
        act("write");
        assertEquals(3, unread());
        String page = visitor(clerk).get("/fillings/" + filling + "/attainment").body();
        assertEquals(3, page.split("tag refused drafted", -1).length - 1, page);
        assertEquals(302, act("keep", "clause1"));
        put("clause2", "attained", "水面垃圾比上年减少18%，没有达到两成：汛期停工两周。");
        assertEquals(1, unread());
        assertEquals(409, act("keep", "clause2"), "what a person wrote is no draft");
        for (String cause : List.of("drafted", "kept"))
            assertEquals(
                    1,
                    region.count("cell_changes where filling_id = " + filling
                            + " and \"row\" = 'clause1' and field = 'attained' and cause = '" + cause
                            + "' and account_id = " + clerk));
    }

    @Test
    void draftedAgainOnlyWhatNobodyTouchedChangesAndUndoneOnlyThatGoes() {
        begun("mof-2020");
        put("clause2", "attained", "写好了的");
        act("write");
        assertEquals("写好了的", text("clause2"));
        visit("2026-04-01");
        put("i3", "actual", "92.5");
        act("write");
        assertEquals("接待团组4个（目标≥3个，已达到）。", text("clause1"));
        assertEquals("居民满意度92.5%（目标≥90%，已达到）。", text("clause4"));
        act("keep", "clause4");
        assertEquals(302, act("undo"));
        assertEquals(
                List.of("", "写好了的", "", "居民满意度92.5%（目标≥90%，已达到）。"),
                List.of(text("clause1"), text("clause2"), text("clause3"), text("clause4")));
        assertEquals("", form().value("clause1", "claims"));
        assertEquals(0, unread());
    }

    @Test
    void whereTheFormLimitsTheLengthLessIsToldAndNoNumberIsCut() {
        begun("sichuan");
        put("i3", "actual", "92.5");
        act("write");
        int most = 100;
        String printed = Normal.squeeze(as(() -> evaluations.printed(filling))
                .text(FormField.OBJECTIVE_ACTUAL)
                .asWritten());
        assertTrue(printed.length() <= most, printed);
        assertTrue(printed.contains("水面垃圾减少率18%（未达到目标）"), printed);
        put("clause1", "attained", "接".repeat(60));
        act("undo");
        act("write");
        printed = Normal.squeeze(as(() -> evaluations.printed(filling))
                .text(FormField.OBJECTIVE_ACTUAL)
                .asWritten());
        assertTrue(printed.length() <= most, printed);
        Matcher numbers = Pattern.compile("\\d[\\d.]*%").matcher(printed);
        while (numbers.find()) assertTrue(List.of("18%", "92.5%", "90.00%").contains(numbers.group()), printed);
        assertTrue(lines().stream().anyMatch(one -> !one.leftOut().isEmpty() || one.why() == Why.NO_ROOM));
    }

    @Test
    void everySchemeTakesADraft() {
        for (String scheme : List.of("shanghai-2019", "hubei", "mof-2021-cost", "general")) {
            begun(scheme);
            act("write");
            String printed = as(() -> evaluations.printed(filling))
                    .text(FormField.OBJECTIVE_ACTUAL)
                    .asWritten();
            assertTrue(printed.contains("接待团组3个"), scheme + printed);
            aUnit();
            threeVisits();
        }
    }

    @Test
    void aSubProjectTellsItsOwnMoney() {
        region.world.subProject(project, "东段");
        begun("mof-2020");
        region.world.asOwner(db -> db.sql("""
                insert into payments (project_id, organization_id, sub_project_id, year, paid_on, voucher, payee, purpose, source, amount)
                select p.id, p.organization_id, s.id, 2026, date '2026-07-01', 'V2', '河道公司', '清淤', 'fiscal', 20000
                  from projects p join sub_projects s on s.project_id = p.id where p.id = :project
                """).param("project", project).update());
        act("write");
        assertEquals("支出2.00万元。", text("part1"));
        assertEquals(State.DRAFTED, lines().getLast().state());
    }

    @Test
    void onlyTheUnitDrafts() {
        begun("mof-2020");
        long reviewer = region.account(Role.DEPARTMENT_REVIEWER, region.department);
        assertEquals(
                403,
                visitor(reviewer)
                        .post("/fillings/" + filling + "/draft", Map.of("act", "write"))
                        .statusCode());
        assertEquals(404, act("other"));
    }
}
