package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.evaluation.ToldNumber.State;
import org.zhunsheng.server.figure.Figures;
import org.zhunsheng.server.register.Registers;
import org.zhunsheng.server.world.CountedWorld;
import org.zhunsheng.server.world.Visitor;

/** 文字里的数：用了数据项的，文字怎样改都认得；与数出的不同的不能提交。 */
class ToldNumbersTest extends EvaluationGround {

    private static final String LITTER = "i1|效益指标|生态效益指标|水面垃圾减少率|≥|20|%|90|（上年－本年）÷上年×100%";

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
        begun(LITTER);
        told("2026年，第十批干部到岗，接待团组3次，水面垃圾减少21%。");
    }

    private long visit(String day) {
        return counted.recorded(register, region.first, day, "{\"day\": \"" + day + "\"}");
    }

    private void told(String text) {
        put("clause1", "attained", text);
    }

    private int link(String claim, String figure) {
        return link("clause1", claim, figure);
    }

    private int link(String row, String claim, String figure) {
        return visitor(clerk)
                .post("/fillings/" + filling + "/claims", Map.of("row", row, "claim", claim, "figure", figure))
                .statusCode();
    }

    private List<State> states() {
        return as(() -> told.of(form())).stream().map(ToldNumber::state).toList();
    }

    private List<String> codes() {
        return as(() -> evaluations.remarks(filling)).stream()
                .map(one -> one.row().code())
                .toList();
    }

    @Test
    void aNumberThatAFigureCountsIsOfferedAndStaysLinkedWhateverIsEdited() {
        assertEquals(List.of(State.NOT_COUNTED, State.NOT_COUNTED, State.MATCHES, State.OPEN), states());
        assertTrue(codes().contains("P-799"), codes()::toString);
        assertEquals(302, link("团组（次）", "visits"));
        assertEquals(List.of(State.NOT_COUNTED, State.NOT_COUNTED, State.AGREES, State.OPEN), states());
        assertFalse(codes().contains("P-799"), codes()::toString);
        told("全年共接待各地来访的团组4次。");
        assertEquals(List.of(State.DIFFERS), states());
        assertTrue(blocking().contains("P-798"), blocking()::toString);
        visit("2026-07-01");
        assertEquals(List.of(State.AGREES), states());
        told("召开会议4次。");
        assertEquals(List.of(State.OPEN), states(), "another object is another number");
    }

    @Test
    void thePageOpensTheRecordsOfANumber() {
        Visitor unit = visitor(clerk);
        String offered = unit.get("/fillings/" + filling + "/claims").body();
        assertTrue(offered.contains("用这个 团组 3次"), offered);
        assertTrue(offered.contains("次第"), offered);
        link("团组（次）", "visits");
        String page = unit.get("/fillings/" + filling + "/claims").body();
        assertTrue(
                page.matches("(?s).*接待团组<a href=\"/figures/\\d+\\?organization=\\d+&amp;year=2026\"><strong>3次.*"),
                page);
        assertTrue(page.contains("与数出的相同"), page);
    }

    @Test
    void onlyANumberOfTheTextIsLinkedAndOnlyToAFigureInReach() {
        assertEquals(404, link("团组（个）", "visits"));
        assertEquals(404, link("团组（次）", "none"));
        assertEquals(302, link("团组（次）", "visits"));
        assertEquals(302, link("团组（次）", ""));
        assertEquals(State.MATCHES, states().get(2));
        long reviewer = region.account(Role.DEPARTMENT_REVIEWER, region.department);
        Map<String, String> wanted = Map.of("row", "clause1", "claim", "团组（次）", "figure", "visits");
        assertEquals(
                403,
                visitor(reviewer)
                        .post("/fillings/" + filling + "/claims", wanted)
                        .statusCode());
    }

    @Test
    void submissionFreezesTheLinkedNumberWithItsRecordsAndAReturnMakesItLiveAgain() {
        put("i1", "actual", "21", "proof", "水面保洁月报");
        assertEquals(302, link("团组（次）", "visits"));
        answered();
        assertEquals(List.of(), blocking());
        assertEquals(302, act(clerk, "submit").statusCode());
        long later = visit("2026-05-01");
        assertEquals(1, region.count("figure_freezes where claim = '团组（次）' and value = 3 and filling_id = " + filling));
        Visitor unit = visitor(clerk);
        String page = unit.get("/fillings/" + filling + "/claims").body();
        assertTrue(page.contains("与数出的相同") && page.contains("现在数出 4个"), page);
        Matcher opened = Pattern.compile("href=\"(/fillings/\\d+/claims/records[^\"]*)\"")
                .matcher(page);
        assertTrue(opened.find(), page);
        String rows = unit.get(opened.group(1).replace("&amp;", "&")).body();
        assertTrue(rows.contains("提交时由 3 条数出") && rows.contains("现在数出 4个"), rows);
        assertFalse(rows.contains("/register-entries/" + later + "\""), rows);
        assertEquals(302, act(clerk, "take-back").statusCode());
        assertEquals(State.DIFFERS, states().get(2));
        assertFalse(unit.get("/fillings/" + filling + "/claims").body().contains("/claims/records"));
    }

    @Test
    void theOtherTextsHoldLinksTooButAreOnlyOfferedThem() {
        told("水面更清了");
        put("i1", "reason", "接待团组3次，清理推迟");
        problem("p1", 1, "接待团组2次，偏少", "1", "明年接待团组6次", "测报科", "2027-05-31");
        put("", "notes", "接待团组3次。");
        assertEquals(List.of(State.MATCHES, State.MATCHES, State.MATCHES, State.MATCHES), states());
        assertFalse(codes().contains("P-799"), "plans and comparisons are no counts of this year");
        assertEquals(302, link("i1", "团组（次）", "visits"));
        assertEquals(302, link("", "团组（次）", "visits"));
        assertEquals(List.of(State.AGREES, State.MATCHES, State.MATCHES, State.AGREES), states());
        assertEquals(302, link("p1", "团组（次）", "visits"));
        String said = as(() -> evaluations.remarks(filling)).stream()
                .filter(one -> one.row().code().equals("P-798"))
                .map(one -> one.row().zh())
                .collect(Collectors.joining());
        assertTrue(said.startsWith("第 1 个问题写的是“团组 2次”"), said);
        assertEquals(404, link("i2", "团组（次）", "visits"));
    }
}
