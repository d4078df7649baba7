package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.ScoredWorld;

/** 走一遍看板与统计：从任务到部门、单位、那几份填报，催办；从统计到那几份表；没有脚本也一样。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StatisticsJourneysTest {

    private static final Visit.Manner FIRST = new Visit.Manner(1280, "zh", false, true);
    private static final List<String> STATES = List.of("draft", "submitted", "returned");

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    private Region region;
    private long campaign;

    @BeforeEach
    void aYear() {
        region = new Region(database);
        ScoredWorld scored = new ScoredWorld(region.world, region.bureau, 7);
        campaign = scored.campaign(2026);
        for (String name : List.of("云溪县教育局", "云溪县卫生健康和计划生育委员会", "云溪县交通运输局")) {
            long department = region.world.organization(region.bureau, "department", name);
            forms(scored, region.world.organization(department, "unit", name + "直属单位"), 6);
        }
        forms(scored, region.unit, 22);
        forms(scored, region.other, 9);
        ScoredWorld before = new ScoredWorld(region.world, region.bureau, 8);
        long earlier = before.campaign(2025);
        before.open(earlier, region.other, 5).forEach(before::accept);
        region.world.asOwner(
                db -> db.sql("insert into final_accounts (organization_id, year, amount) values (:unit, 2026, 1)")
                        .param("unit", region.unit)
                        .update());
        region.world.asOwner(db -> db.sql(
                        "update assignments set deadline = current_date - 2 where campaign_id = :id and id % 5 = 0")
                .param("id", campaign)
                .update());
    }

    /** 三分之二终审通过，其余各种状态。 */
    private void forms(ScoredWorld scored, long unit, int count) {
        List<Long> made = scored.open(campaign, unit, count);
        made.subList(0, count * 2 / 3).forEach(scored::accept);
        for (int i = count * 2 / 3; i < count - 1; i++) scored.state(made.get(i), STATES.get(i % STATES.size()));
    }

    static Stream<Visit.Manner> manners() {
        return Stream.of(FIRST, new Visit.Manner(320, "en", true, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void fromTheBoardToTheFormsAndFromTheStatisticsToTheForms(Visit.Manner manner) {
        long manager = region.account(Role.CAMPAIGN_MANAGER, region.bureau);
        try (Visit visit = new Visit(port, manner).with(region.world.session(manager))) {
            board(visit);
            statistics(visit);
            together(visit);
        }
        Region fresh = new Region(database);
        try (Visit visit =
                new Visit(port, manner).with(fresh.world.session(fresh.account(Role.PREPARER, fresh.unit)))) {
            assertThat(visit.open("/statistics").page.locator("p.empty")).isVisible();
            seen(visit, "empty");
        }
    }

    private static void seen(Visit visit, String name) {
        visit.screenshot("statistics-" + name);
        visit.sound();
    }

    private void board(Visit visit) {
        Page page = visit.open("/campaigns/" + campaign).page;
        page.locator("a.button[href$='/board']").click();
        assertThat(page.locator("table.board tbody tr")).hasCount(4);
        seen(visit, "board");
        if (visit.manner.equals(FIRST)) onPaper(page, "table.board", "board");
        page.locator("table.board tbody th a:has-text('云溪县水利局')").click();
        assertThat(page.locator("table.board tbody tr")).hasCount(2);
        String late = page.locator(".board-figures .late b").textContent();
        page.locator(".board-figures .late a").click();
        assertThat(page.locator(".task-list li")).hasCount(Integer.parseInt(late));
        seen(visit, "board-forms");
        page.locator(".crumbs li:last-child a").click();
        page.locator("#said").fill("请在本周之内交上来");
        page.locator("form[action$='/urge'] button").click();
        assertThat(page.locator("p.notice[role=status]")).isVisible();
        assertThat(page.locator("form[action$='/urge']")).hasCount(0);
        seen(visit, "urged");
    }

    /** 钱与决算不符的一条，筛得出，点得开；没有运行的列着。 */
    private void together(Visit visit) {
        Page page = visit.open("/statistics?year=2026&organization=" + region.department).page;
        page.locator("main a[href^='/statistics/together']").click();
        page.locator("#check").selectOption("money-differs-from-accounts");
        page.locator("form.filters button").click();
        assertThat(page.locator("ol.findings-together > li")).hasCount(1);
        assertThat(page.locator("#not-run-title")).isVisible();
        seen(visit, "together");
    }

    /** 印在 A4 上：没有导航，每张表都在，什么也没有出界；纸短了，长的表每页有表头，一行不分在两页。 */
    private static void onPaper(Page page, String longest, String name) {
        Paper paper = Paper.of(page, "297mm").kept(name);
        assertTrue(paper.isA4(), name);
        assertEquals(List.of(), paper.cut());
        assertEquals(List.of(), paper.saying("我的待办", "查看", "XLSX"));
        for (String table : Paper.tables(page)) assertTrue(paper.says(table), table);
        Paper shorter = Paper.of(page, "105mm");
        List<String> rows = Paper.rows(page, longest);
        assertEquals(
                List.of(), rows.stream().filter(row -> shorter.on(row) == 0).toList(), "rows cut in two");
        String head = Paper.rows(page, longest + " thead").getFirst();
        assertEquals(shorter.onAny(rows), shorter.on(head), "every page of the table has its head");
    }

    private void statistics(Visit visit) {
        Page page = visit.open("/tasks").page;
        page.locator("nav.sections a[href='/statistics']").click();
        assertThat(page.locator("#beneath-table tbody tr")).hasCount(4);
        if (visit.manner.script()) {
            assertThat(page.locator("score-chart svg").first()).isVisible();
            assertEquals(
                    page.locator("score-chart").count(),
                    page.locator("score-chart svg").count());
        } else {
            assertThat(page.locator("score-chart").first()).isHidden();
        }
        seen(visit, "page");
        if (visit.manner.equals(FIRST)) onPaper(page, "#loss-table", "statistics");
        String count = page.locator("#grade-table tbody tr:first-child td:nth-child(2)")
                .textContent()
                .strip();
        page.locator("#grade-table tbody tr:first-child td:nth-child(2) a").click();
        assertThat(page.locator("p.lead + p")).containsText(Pattern.compile("\\b" + count + "\\b"));
        assertThat(page.locator(".task-list li")).hasCount(Integer.parseInt(count));
        seen(visit, "forms");
        page.locator(".crumbs a").click();
        page.locator("#beneath-table tbody th a:has-text('云溪县水利局')").click();
        assertThat(page.locator("h1")).containsText("云溪县水利局");
        page.locator("#year").selectOption("2025");
        page.locator("form.filters button").click();
        assertThat(page.locator("h1")).containsText("2025");
        seen(visit, "earlier");
    }
}
