package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.World;

/** 走一遍机构的页面：看、找、改名、看某一天、停不掉、导入。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OrganizationJourneysTest {

    private static final String WRONG =
            "编码,名称,种类,上级编码,启用日期\nS1,云溪县水利局,主管部门,,2019-01-01\n" + "S2,云溪县水文站,大单位,S1,2019-01-01\nS3,,预算单位,S9,去年\n";
    private static final String RIGHT =
            "编码,名称,种类,上级编码,启用日期\nS1,云溪县水利局,主管部门,,2019-01-01\n" + "S2,云溪县水文站,预算单位,S1,2019-01-01\n";

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(1280, "zh", false, true), new Visit.Manner(320, "en", true, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void organisations(Visit.Manner manner) {
        World world = new World(database);
        long bureau = world.organization(1, "bureau", "云溪县财政局");
        long department = world.organization(bureau, "department", "云溪县教育局");
        world.organization(department, "unit", "云溪县第一中学");
        long account = world.account("j-" + UUID.randomUUID().toString().substring(0, 8), bureau);
        world.grant(account, Role.SYSTEM_ADMINISTRATOR, bureau);
        try (Visit visit = new Visit(port, manner).with(world.session(account)).open("/organizations")) {
            seen(visit, "organizations");
            look(visit);
            change(visit);
            imported(visit, bureau);
        }
    }

    private static void seen(Visit visit, String name) {
        visit.screenshot(name);
        visit.sound();
    }

    private static void look(Visit visit) {
        Page page = visit.page;
        page.locator("#q").fill("中学");
        page.locator("[role=search] button").click();
        assertThat(page.locator(".task-list .hint")).containsText("云溪县财政局 › 云溪县教育局");
        seen(visit, "organizations-found");
        page.locator(".task-list a").click();
        assertThat(page.locator("h1")).hasText("云溪县第一中学");
    }

    private static void change(Visit visit) {
        Page page = visit.page;
        page.locator(".changes summary:has(+ form[action$='/rename'])").click();
        page.locator("#rename-name").fill("云溪县实验中学");
        page.locator("#rename-from").fill("2020-09-01");
        page.locator("form[action$='/rename'] button").click();
        assertThat(page.locator("h1")).hasText("云溪县实验中学");
        seen(visit, "organization");
        page.locator("#on").fill("2019-12-31");
        page.locator("form.search button").click();
        assertThat(page.locator("h1")).hasText("云溪县第一中学");
        seen(visit, "organization-on");
        page.locator(".crumbs a").last().click();
        page.locator(".notice a").click();
        page.locator(".changes summary:has(+ form[action$='/close'])").click();
        page.locator("form[action$='/close'] button").click();
        assertThat(page.locator(".error-summary")).containsText("云溪县实验中学");
        seen(visit, "organization-close");
    }

    private static void imported(Visit visit, long bureau) {
        Page page = visit.page;
        visit.open("/organizations/" + bureau + "/import");
        seen(visit, "import");
        send(page, WRONG);
        assertThat(page.locator("tbody tr")).hasCount(4);
        seen(visit, "import-wrong");
        visit.open("/organizations/" + bureau + "/import");
        send(page, RIGHT);
        assertThat(page.locator("tbody tr")).hasCount(2);
        seen(visit, "import-preview");
        page.locator("form[action$='/confirm'] button").click();
        assertThat(page.locator(".task-list")).containsText("云溪县水利局");
        seen(visit, "imported");
    }

    private static void send(Page page, String csv) {
        page.setInputFiles("#file", new FilePayload("机构.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button").click();
    }
}
