package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Region;

/** 走一遍任务：新建（错的、对的）、核对、下达；单位在待办里看到，开始填，申请撤销；财政局在待办里看到，不同意；延期，取消。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CampaignJourneysTest {

    private static final String TITLE = "2025 年度部门预算项目绩效自评";

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(1280, "zh", false, true), new Visit.Manner(320, "en", true, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void campaigns(Visit.Manner manner) {
        Region region = new Region(database);
        region.world.project(region.unit, "水文测报");
        region.world.project(region.other, "水库除险");
        long closed = region.world.project(region.other, "早就办完的项目");
        region.world.asOwner(db -> db.sql("update projects set closed_on = '2020-01-01' where id = :id")
                .param("id", closed)
                .update());
        String manager = region.world.session(region.account(Role.CAMPAIGN_MANAGER, region.bureau));
        String clerk = region.world.session(region.account(Role.UNIT_FINANCE, region.unit));
        try (Visit bureau = new Visit(port, manner).with(manager).open("/campaigns");
                Visit unit = new Visit(port, manner).with(clerk)) {
            created(bureau);
            issued(bureau);
            filed(unit);
            refused(bureau, unit);
            ended(bureau);
        }
    }

    private static void seen(Visit visit, String name) {
        visit.screenshot(name);
        visit.sound();
    }

    private static void created(Visit visit) {
        Page page = visit.page;
        assertThat(page.locator(".empty")).isVisible();
        seen(visit, "campaigns-none");
        page.locator("a[href='/campaigns/new']").click();
        page.locator("#title").fill(TITLE);
        page.locator("#year").fill("2025");
        page.locator("#startsOn").fill("2026-01-01");
        page.locator("#deadline").fill("2025-12-31");
        seen(visit, "campaign-new");
        page.locator("main form button").click();
        assertThat(page.locator(".error-summary")).containsText("P-823");
        assertThat(page.locator("#title")).hasValue(TITLE);
        seen(visit, "campaign-new-wrong");
        page.locator("#deadline").fill(LocalDate.now().plusDays(5).toString());
        page.locator("main form button").click();
        assertThat(page.locator("h1")).hasText(TITLE);
        seen(visit, "campaign-draft");
    }

    private static void issued(Visit visit) {
        Page page = visit.page;
        page.locator("a[href$='/issue']").click();
        assertThat(page.locator("main")).containsText("早就办完的项目");
        seen(visit, "campaign-issue");
        page.locator("form[action$='/issue'] button").click();
        assertThat(page.locator(".task-list li")).hasCount(2);
        assertThat(page.locator("table.data tbody tr")).hasCount(1);
        seen(visit, "campaign-issued");
    }

    private static void filed(Visit visit) {
        Page page = visit.page;
        visit.open("/tasks");
        assertThat(page.locator(".task-list li")).hasCount(1);
        assertThat(page.locator(".task-list .tag")).isVisible();
        seen(visit, "tasks-assignment");
        page.locator(".task-list a").click();
        assertThat(page.locator("h1")).hasText("水文测报");
        seen(visit, "assignment-open");
        page.locator("#start-act button").click();
        page.locator("#submit-act button").click();
        assertThat(page.locator(".error-summary")).containsText("P-890");
        seen(visit, "assignment-not-ready");
        page.locator("summary:has(+ #request-withdrawal-act)").click();
        page.locator("#request-withdrawal-opinion").fill("项目并入防汛抗旱");
        page.locator("#request-withdrawal-act button").click();
        assertThat(page.locator(".notice[role=status]")).isVisible();
        seen(visit, "assignment-withdrawal");
    }

    private static void refused(Visit bureau, Visit unit) {
        Page page = bureau.page;
        bureau.open("/tasks");
        page.locator(".task-list a").click();
        page.locator("summary:has(+ #refuse-act)").click();
        page.locator("#refuse-act button").click();
        assertThat(page.locator(".error-summary")).containsText("P-837");
        page.locator("#refuse-opinion").fill("两个项目分开评价");
        page.locator("#refuse-act button").click();
        seen(bureau, "assignment-refused");
        unit.open("/tasks");
        unit.page.locator(".task-list a").click();
        assertThat(unit.page.locator("section[aria-labelledby=moves-title]")).containsText("两个项目分开评价");
        seen(unit, "assignment-returned");
    }

    private static void ended(Visit visit) {
        Page page = visit.page;
        page.locator("a[href^='/campaigns/']").first().click();
        page.locator("summary:has(+ form[action$='/extend'])").click();
        page.locator("#extend-deadline").fill(LocalDate.now().plusDays(40).toString());
        page.locator("form[action$='/extend'] button").click();
        assertThat(page.locator(".notice[role=status]")).isVisible();
        page.locator("summary:has(+ form[action$='/cancel'])").click();
        page.locator("form[action$='/cancel'] button").click();
        assertThat(page.locator(".error-summary")).containsText("P-834");
        seen(visit, "campaign-cancel");
        page.locator("#cancel-confirm").fill(TITLE);
        page.locator("form[action$='/cancel'] button").click();
        assertThat(page.locator(".facts a[href*='state=cancelled']")).isVisible();
        seen(visit, "campaign-cancelled");
        visit.open("/campaigns?state=cancelled");
        assertThat(page.locator(".task-list li")).hasCount(1);
        seen(visit, "campaigns");
    }
}
