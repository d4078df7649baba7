package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Region;

/** 走一遍项目库的页面：导入（错的、要对各栏的、对的）、找、看、改名、看某一天、子项目、关闭、新建。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProjectJourneysTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(1280, "zh", false, true), new Visit.Manner(320, "en", true, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void projects(Visit.Manner manner) {
        Region region = new Region(database);
        String session = region.world.session(region.account(Role.CAMPAIGN_MANAGER, region.bureau));
        try (Visit visit = new Visit(port, manner).with(session).open("/projects")) {
            assertThat(visit.page.locator(".empty")).isVisible();
            seen(visit, "projects-none");
            imported(visit, region);
            found(visit);
            changed(visit);
            created(visit, region);
        }
    }

    private static void seen(Visit visit, String name) {
        visit.screenshot(name);
        visit.sound();
    }

    private static void imported(Visit visit, Region region) {
        Page page = visit.page;
        String unit = region.code(region.unit);
        page.locator("main a[href^='/imports/']").click();
        seen(visit, "intake");
        send(page, "项目编码,项目名称,单位编码,是否经常性\nP1,水文测报," + unit + ",是\nP2,,没有,也许\n");
        assertThat(page.locator("tbody td[data-state=wrong]")).hasCount(3);
        seen(visit, "intake-wrong");
        page.locator("a[href*='/imports/projects?organization']").first().click();
        send(page, "代号,叫什么,哪里,分几块\nP1,水文测报," + unit + ",站点维护、资料整编\nP2,防汛抗旱," + unit + ",\n");
        assertThat(page.locator(".notice.warning")).isVisible();
        seen(visit, "intake-mapping");
        String[] fields = {"code", "name", "unit", "subProjects"};
        page.locator("form[action$='/mapping'] button").click();
        assertThat(page.locator(".error-summary")).isVisible();
        seen(visit, "intake-mapping-wrong");
        for (int i = 0; i < fields.length; i++) page.locator("#field-" + i).selectOption(fields[i]);
        page.locator("form[action$='/mapping'] button").click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        seen(visit, "intake-preview");
        page.locator("form[action$='/confirm'] button").click();
        assertThat(page.locator(".task-list li")).hasCount(2);
        seen(visit, "projects");
    }

    private static void send(Page page, String csv) {
        page.setInputFiles("#file", new FilePayload("项目.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button").click();
    }

    private static void found(Visit visit) {
        Page page = visit.page;
        page.locator("#q").fill("测报");
        page.locator("#state").selectOption("open");
        page.locator("[role=search] button").click();
        assertThat(page.locator(".task-list li")).hasCount(1);
        seen(visit, "projects-found");
        page.locator(".task-list a").click();
        assertThat(page.locator("h1")).hasText("水文测报");
        seen(visit, "project");
    }

    private static void changed(Visit visit) {
        Page page = visit.page;
        page.locator("summary:has(+ form[action$='/sub-projects'])").click();
        page.locator("#add-name").fill("资料整编");
        page.locator("form[action$='/sub-projects'] button").click();
        assertThat(page.locator(".error-summary")).containsText("P-816");
        page.locator("#add-name").fill("应急演练");
        page.locator("form[action$='/sub-projects'] button").click();
        assertThat(page.locator(".notice[role=status]")).isVisible();
        assertThat(page.locator("section.card").first()).containsText("应急演练");
        page.locator("summary:has(+ form[action$='/rename'])").last().click();
        page.locator("#rename-name").fill("水情测报");
        page.locator("#rename-from").fill("2020-09-01");
        page.locator("form[action$='/rename']:has(#rename-name) button").click();
        page.locator("#on").fill("2019-12-31");
        page.locator("form.search button").click();
        assertThat(page.locator(".notice.warning")).isVisible();
        seen(visit, "project-on");
        page.locator(".notice a").click();
        page.locator("a[href$='/change']").click();
        seen(visit, "project-change");
        page.locator("#kind").fill("部门预算项目");
        page.locator("#recurrent").check();
        page.locator("#divisions").fill("没有这个处室");
        page.locator("main form button").click();
        assertThat(page.locator(".error-summary")).containsText("P-808");
        assertThat(page.locator("#kind")).hasValue("部门预算项目");
        seen(visit, "project-change-wrong");
        page.locator("#divisions").fill("");
        page.locator("main form button").click();
        assertThat(page.locator(".facts")).containsText("部门预算项目");
        page.locator("summary:has(+ form[action$='/close'])").last().click();
        page.locator("#close-from").fill("2020-12-31");
        page.locator(".changes form[action$='/close'] button").click();
        assertThat(page.locator("form[action$='/reopen']")).isVisible();
        seen(visit, "project-closed");
    }

    private static void created(Visit visit, Region region) {
        Page page = visit.page;
        visit.open("/projects/new");
        seen(visit, "project-new");
        page.locator("#unit").fill(region.code(region.unit));
        page.locator("#code").fill("P9");
        page.locator("#name").fill("水库除险");
        page.locator("#divisions").fill(region.code(region.first) + "、" + region.code(region.second));
        page.locator("#startsOn").fill("2020-01-01");
        page.locator("#parent").fill("P2");
        page.locator("main form button").click();
        assertThat(page.locator("h1")).hasText("水库除险");
        assertThat(page.locator(".facts")).containsText("测报科");
        assertThat(page.locator(".facts")).containsText("防汛抗旱");
        seen(visit, "project-whole");
    }
}
