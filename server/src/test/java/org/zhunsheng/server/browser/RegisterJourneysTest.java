package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
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

/** 走一遍台账：负责人取用一个、看定义、贴上写错的；在手机上登记，写错的改对，办理，在清单、日历、地点里找到。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RegisterJourneysTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    private Region region;
    private long head;

    @BeforeEach
    void aUnit() {
        region = new Region(database);
        head = region.account(Role.UNIT_HEAD, region.unit);
    }

    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(1280, "zh", false, true), new Visit.Manner(320, "en", true, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void fromADefinitionToAnEntryThatIsFound(Visit.Manner manner) {
        try (Visit visit = new Visit(port, manner).with(region.world.session(head))) {
            Page page = visit.open("/registers").page;
            visit.screenshot("registers");
            visit.sound();
            define(visit, page);
            visit.open("/registers");
            page.click("li:has(a[href$='from=field-surveys']) button");
            page.click("a.button[href$='/new']");
            page.fill("#f-subject", "产业帮扶项目进度");
            page.fill("#f-prefectures", "曲靖\n昭通");
            page.fill("#f-members", "甲组一人");
            page.click("main form button");
            assertThat(page.locator(".error-summary")).containsText("P-853");
            assertThat(page.locator("#f-prefectures")).hasValue("曲靖\n昭通");
            visit.screenshot("register-entry-form");
            visit.sound();
            page.fill("#f-number", "D1");
            page.fill("#f-starts-on", "2019-03-05");
            page.fill("#f-ends-on", "2019-03-07");
            page.click("main form button");
            assertThat(page.locator("h1")).containsText("2019-0001");
            move(visit, page);
        }
    }

    /** 贴上写错的定义：每一处带行与列。 */
    private static void define(Visit visit, Page page) {
        page.click("a[href$='from=meetings']");
        page.fill("#definition", "id: visits\ntitle: 走访\ndate: day\nfields: 没有\n");
        page.click("main form button");
        assertThat(page.locator("#mistakes-title ~ div")).containsText("register.yaml:4:9:");
        visit.screenshot("register-definition");
        visit.sound();
    }

    private static void move(Visit visit, Page page) {
        page.click("#move-record button");
        visit.screenshot("register-entry");
        visit.sound();
        page.click(".crumbs li:last-child a");
        page.fill("#q", "昭通");
        page.click(".filters button");
        assertThat(page.locator("table.data tbody th a")).hasText("2019-0001");
        visit.screenshot("register");
        visit.sound();
        views(visit, page);
    }

    /** 换着看，筛选还在；日历上三天都有，地点点开清单。 */
    private static void views(Visit visit, Page page) {
        page.click(".kinds a[href*='/calendar']");
        assertThat(page.locator("#q")).hasValue("昭通");
        assertThat(page.locator(".days li a")).hasCount(3);
        visit.screenshot("register-calendar");
        visit.sound();
        page.click(".kinds a[href*='/places']");
        assertThat(page.locator("table.places tbody th a")).hasText(new String[] {"昭通", "曲靖"});
        visit.screenshot("register-places");
        visit.sound();
        page.click("table.places tbody th a >> nth=1");
        assertThat(page.locator("#c\\.prefectures")).hasValue("曲靖");
        assertThat(page.locator("table.data tbody th a")).hasText("2019-0001");
    }
}
