package org.zhunsheng.server.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.CountedStatements;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.ScoredWorld;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;
import org.zhunsheng.text.Shingles;

/** 放在一起看：看见多少由范围定，单位不知道别的单位是谁、写了什么；决算数由财务录入；句数与张数无关。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TogetherTest {

    private static final int YEAR = 2026;
    private static final String TEXT = "部分河段保洁力量不足，汛期垃圾清运不及时，沿河居民参与的渠道还不够多。";
    private static final String NEAR = "部分河段保洁力量不足，汛期垃圾清运不及时，沿河居民参与的渠道还不够广。";
    private static final String SECRET = "水库管理所自己的秘密写法：闸门检修排期与防汛值守相冲突，值守人手紧张。";
    private static final String HASH = "ab".repeat(32);

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    @Autowired
    Statistics statistics;

    @Autowired
    Together together;

    private Region region;
    private ScoredWorld scored;
    private long campaign;
    private long clerk;
    private long reviewer;
    private String page;

    @BeforeEach
    void aRegion() {
        region = new Region(database);
        scored = new ScoredWorld(region.world, region.bureau, 20261129);
        campaign = scored.campaign(YEAR);
        clerk = region.account(Role.PREPARER, region.unit);
        reviewer = region.account(Role.DEPARTMENT_REVIEWER, region.department);
        page = "/statistics/together?year=" + YEAR + "&organization=";
    }

    private Visitor visitor(long account) {
        return new Visitor(port).with(region.world.session(account));
    }

    /** 终审通过的一张：一行指标，一个问题；答表的编号。 */
    private long form(long unit, String indicator, String problem, String total, String executed) {
        return form(unit, indicator, problem, total, executed, "");
    }

    private long form(long unit, String indicator, String problem, String total, String executed, String attached) {
        long assignment = scored.open(campaign, unit, 1).getFirst();
        long filling = region.world.asOwner(db -> db.sql("select id from fillings where assignment_id = :id")
                .param("id", assignment)
                .query(Long.class)
                .single());
        cell(filling, "i1", "@", "indicators 1");
        cell(filling, "i1", "name", indicator);
        cell(filling, "i1", "weight", "90");
        cell(filling, "i1", "score", "88");
        if (!attached.isEmpty()) cell(filling, "i1", "attached", attached);
        cell(filling, "p1", "@", "problems 1");
        cell(filling, "p1", "problem", problem);
        scored.accept(assignment, total, executed);
        Shingles text = Shingles.of(problem);
        region.world.asOwner(db -> db.sql("""
                insert into filling_texts (filling_id, field, year, shingles, bands) values (:filling, '/problems', :year, :shingles, :bands)
                """)
                .param("filling", filling)
                .param("year", YEAR)
                .param("shingles", boxed(text.hashes()))
                .param("bands", boxed(text.bands()))
                .update());
        return filling;
    }

    private static Long[] boxed(long[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Long[]::new);
    }

    private void cell(long filling, String row, String field, String value) {
        region.world.asOwner(db -> db.sql("""
                insert into cells (filling_id, "row", field, value, number) values (:filling, :row, :field, :value, 0)
                on conflict (filling_id, "row", field) do update set value = excluded.value
                """)
                .param("filling", filling)
                .param("row", row)
                .param("field", field)
                .param("value", value)
                .update());
    }

    private static String problem(int i) {
        return "第" + i + "段堤岸" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10) + "处杂草清理不彻底，" + (i * 7919) + "号点位巡查记录缺失" + (i * 104729)
                + "条。";
    }

    private List<TogetherFindings.Line> lines(long account, Role role, long at, String check) {
        return region.as(
                account,
                role,
                at,
                () -> together.of(statistics.where(new Statistics.Asked(at, YEAR, null)))
                        .lines(check, Language.ZH));
    }

    @Test
    void aUnitLearnsHowLikeAnotherAndNeitherItsNameNorItsText() {
        form(region.unit, "保洁里程", TEXT, "91", "90000");
        form(region.other, "水库库容", NEAR, "92", "90000");
        form(region.other, "闸门检修", SECRET, "92", "90000");
        String own = visitor(clerk).get(page + region.unit).body();
        assertTrue(own.contains("与别的单位的一张表相同"), own);
        assertTrue(own.contains("看了交上来的各项目的自评表 1 张"), own);
        String csv = visitor(clerk)
                .get("/statistics/together/export?format=csv&year=" + YEAR + "&organization=" + region.unit)
                .body();
        for (String told : List.of(own, csv))
            for (String secret : List.of("水库管理所", "不够广", "水库库容", "闸门", "秘密"))
                assertFalse(told.contains(secret), secret);
        assertEquals(404, visitor(clerk).get(page + region.other).statusCode());
        String both = visitor(reviewer).get(page + region.department).body();
        assertTrue(both.contains("云溪县水文站的“主要问题”与云溪县水库管理所"), both);
        assertFalse(both.contains("与别的单位的一张表相同"), both);
    }

    @Test
    void aFileUsedElsewhereIsNamedToWhoSeesItAndCountedToWhoDoesNot() {
        String file = "file:7:" + HASH + "\t验收.pdf";
        long mine = form(region.unit, "保洁里程", problem(1), "91", "90000", file);
        long theirs = form(region.other, "水库库容", problem(2), "92", "90000", file);
        String own = visitor(clerk)
                .get(page + region.unit + "&check=evidence-reused")
                .body();
        assertTrue(own.contains("“验收.pdf”与附在别的年度或者项目上的是同一个文件（1 处）"), own);
        assertTrue(own.contains("/fillings/" + mine + "/evidence#r-i1"), own);
        String both = visitor(reviewer)
                .get(page + region.department + "&check=evidence-reused")
                .body();
        assertTrue(both.contains("/fillings/" + theirs + "/evidence#r-i1") && both.contains("是同一个文件（共 1 处"), both);
        String evidence = visitor(clerk).get("/fillings/" + mine + "/evidence").body();
        assertTrue(evidence.contains("也附在别处：1 处") && evidence.contains("另有 1 处您看不到"), evidence);
        String seen = visitor(reviewer).get("/fillings/" + mine + "/evidence").body();
        assertTrue(seen.contains("/fillings/" + theirs + "/evidence"), seen);
        // 拿下了，就不在了
        cell(theirs, "i1", "attached", "");
        assertFalse(visitor(clerk).get("/fillings/" + mine + "/evidence").body().contains("也附在别处"));
    }

    @Test
    void theFinalAccountsAreEnteredAndTheDifferenceIsThatOfAnIndependentSum() {
        for (int i = 0; i < 5; i++)
            form(region.unit, "指标" + i, problem(i), "9" + (5 + i % 2) + ".2", "9000" + i + ".50");
        long finance = region.account(Role.UNIT_FINANCE, region.unit);
        Visitor visitor = visitor(finance);
        String before = visitor.get(page + region.unit).body();
        assertTrue(before.contains("没有录入决算里的项目支出") && before.contains("name=\"amount\""), before);
        long head = region.account(Role.UNIT_HEAD, region.unit);
        assertFalse(visitor(head).get(page + region.unit).body().contains("name=\"amount\""));
        Map<String, String> typed = new TreeMap<>(Map.of(
                "organization",
                Long.toString(region.unit),
                "year",
                Integer.toString(YEAR),
                "version",
                "0",
                "amount",
                "很多"));
        HttpResponse<String> wrong = visitor.post("/statistics/together/accounts", typed);
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("P-683") && wrong.body().contains("很多"), wrong.body());
        typed.put("amount", "450000.00");
        assertEquals(302, visitor.post("/statistics/together/accounts", typed).statusCode());
        assertEquals(409, visitor.post("/statistics/together/accounts", typed).statusCode());
        assertEquals(
                403, visitor(head).post("/statistics/together/accounts", typed).statusCode());
        List<TogetherFindings.Line> none =
                lines(finance, Role.UNIT_FINANCE, region.unit, "money-differs-from-accounts");
        assertEquals(List.of(), none); // 四十五万零十二元五角：相差不到百元
        typed.put("version", "1");
        typed.put("amount", "460000.00");
        assertEquals(302, visitor.post("/statistics/together/accounts", typed).statusCode());
        BigDecimal sum = region.world.asOwner(db ->
                db.sql("""
                select sum((e.content #>> '{given,money,total,executed}')::numeric) from evaluation_scores e join fillings f on f.id = e.filling_id
                 where f.place like '%/' || :unit || '/'
                """).param("unit", region.unit).query(BigDecimal.class).single());
        String message = lines(finance, Role.UNIT_FINANCE, region.unit, "money-differs-from-accounts")
                .getFirst()
                .message();
        String wan = sum.movePointLeft(4).stripTrailingZeros().toPlainString();
        assertTrue(message.contains("执行数合计 " + wan + "万元，决算里的项目支出是 46万元"), message);
        assertEquals(
                2,
                region.count("audit_events where action = 'budget.settle' and subject = 'final-account:" + region.unit
                        + "/" + YEAR + "'"));
        assertEquals(
                List.of("scores-inflated", "scores-undifferentiated"),
                lines(finance, Role.UNIT_FINANCE, region.unit, "").stream()
                        .map(TogetherFindings.Line::check)
                        .filter(check -> check.startsWith("scores"))
                        .toList());
    }

    @Test
    void aProjectWithMoneyAndNoFormIsNamedUntilItsTaskIsWithdrawn() {
        form(region.unit, "保洁里程", problem(1), "91", "90000");
        long assignment = scored.open(campaign, region.unit, 1).getFirst();
        region.world.asOwner(
                db -> db.sql("""
                insert into budget_entries (project_id, year, kind, decided_on, amount)
                select project_id, :year, 'initial', '2026-01-15', 80000 from assignments where id = :id
                """).param("year", YEAR).param("id", assignment).update());
        String found = lines(clerk, Role.PREPARER, region.unit, "project-without-form")
                .getFirst()
                .message();
        assertTrue(found.contains("预算 8万元") && found.contains("自评下达了"), found);
        scored.state(assignment, "withdrawn");
        assertEquals(List.of(), lines(clerk, Role.PREPARER, region.unit, "project-without-form"));
    }

    @Test
    void theSameNumberOfStatementsAtFewAndAtManyForms() throws Exception {
        for (int i = 0; i < 4; i++) form(region.unit, "同样的指标", problem(i), "96", "90000");
        Visitor visitor = visitor(reviewer);
        int few = count(visitor);
        for (int i = 4; i < 40; i++) form(i % 2 == 0 ? region.unit : region.other, "同样的指标", problem(i), "96", "90000");
        assertEquals(few, count(visitor));
        assertTrue(few <= 24, Integer.toString(few));
        String body = visitor.get(page + region.department).body();
        assertTrue(body.contains("40 个项目的指标名称、分值与得分一模一样"), body);
        String export =
                "/statistics/together/export?year=" + YEAR + "&check=forms-identical&organization=" + region.department;
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(visitor.file(export + "&format=xlsx")))) {
            assertEquals(1, book.getSheetAt(0).getLastRowNum());
            assertEquals("I04", book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue());
        }
        HttpResponse<String> unknown = visitor.get(page + region.department + "&check=funds-sum");
        assertEquals(400, unknown.statusCode());
        assertTrue(unknown.body().contains("P-684"), unknown.body());
        String english = visitor.get(page + region.department + "&lang=en").body();
        assertTrue(english.contains("projects have the same indicator names"), english);
    }

    private int count(Visitor visitor) {
        visitor.get(page + region.department);
        int before = CountedStatements.COUNT.get();
        assertEquals(200, visitor.get(page + region.department).statusCode());
        return CountedStatements.COUNT.get() - before;
    }
}
