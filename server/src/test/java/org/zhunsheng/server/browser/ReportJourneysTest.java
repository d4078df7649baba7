package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.goal.Baselines;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.text.Language;

/** 走一遍自评报告与事件订阅：从机构的页面到报告，改一段，写上去的数存不进去；管理员设立订阅，密钥只看见一次。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReportJourneysTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private CellWriting writing;

    @Autowired
    private Fillings fillings;

    @Autowired
    private Baselines baselines;

    private Region region;
    private long clerk;

    @BeforeEach
    void anAcceptedForm() {
        region = new Region(database);
        clerk = region.account(Role.PREPARER, region.unit);
        ProjectYear year = new ProjectYear(region, region.world.project(region.unit, "河道保洁"), 2026)
                .goals("全年保洁河道，沿河居民满意", List.<String[]>of(new String[] {
                    "i1", "产出指标", "数量指标", "保洁河道里程", "≥", "120", "公里", "90", "按月报累计"
                }))
                .budget("initial", "fiscal", "500000.00")
                .pay("2026-06-30", "V1", "450000.00");
        long assignment = year.issued("self-evaluation", "mof-2020", "{unit-head}");
        long filling = year.fillingOf(assignment);
        region.as(clerk, Role.PREPARER, region.unit, () -> {
            baselines.carryIfThere(fillings.findToWrite(filling));
            return writing.save(
                    filling,
                    List.of(
                            new Change("clause1", "attained", "全年保洁河道，沿河居民满意。", 0, "k1"),
                            new Change("i1", "actual", "120", 0, "k2")),
                    Cause.TYPED,
                    Language.ZH);
        });
        new FillingWorld(region.world).state(assignment, "approved");
        new ProjectYear(region, region.world.project(region.unit, "闸门改造"), 2026)
                .issued("self-evaluation", "mof-2020", "{unit-head}");
    }

    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(1280, "zh", false, true), new Visit.Manner(320, "en", true, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void theReportOfAUnit(Visit.Manner manner) {
        try (Visit visit = new Visit(port, manner).with(region.world.session(clerk))) {
            Page page = visit.open("/organizations/" + region.unit).page;
            page.click("a[href$='/report']");
            page.click("a[href$='/report/2026']");
            assertThat(page.locator("#missing-title ~ ul")).containsText("闸门改造");
            page.locator("figure img").first().scrollIntoViewIfNeeded();
            assertThat(page.locator("figure img").first()).isVisible();
            if (manner.script()) page.evaluate("document.querySelector('figure img').decode()");
            visit.screenshot("report");
            visit.sound();
            page.click("#text-use a");
            page.fill("#text", "预算执行率90%，下一年压减。");
            page.click("main form button");
            assertThat(page.locator(".error-summary")).containsText("P-876");
            visit.screenshot("report-text");
            visit.sound();
            page.fill("#text", "预算执行率{执行率}%，{次年}年压减。");
            page.click("main form button");
            assertThat(page.locator("#text-use")).containsText("预算执行率90.00%，2027年压减。");
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void aSubscriptionToEvents(Visit.Manner manner) {
        long administrator = region.account(Role.SYSTEM_ADMINISTRATOR, region.bureau);
        try (Visit visit = new Visit(port, manner).with(region.world.session(administrator))) {
            Page page = visit.open("/organizations/" + region.bureau).page;
            page.click("a[href*='/subscriptions/new']");
            page.fill("#name", "预算一体化系统");
            page.fill("#url", "https://192.168.1.1/in");
            page.check("input[value='assignment.pass']");
            visit.screenshot("subscription-form");
            visit.sound();
            page.click("main form button");
            assertThat(page.locator(".error-summary")).containsText("P-976");
            assertThat(page.locator("input[value='assignment.pass']")).isChecked();
            page.fill("#url", "https://receiver.example.cn/in");
            page.click("main form button");
            assertThat(page.locator("#secret")).hasText(Pattern.compile("whsec_.{44}"));
            visit.screenshot("subscription");
            visit.sound();
            page.click(".back a");
            assertThat(page.locator("tbody")).containsText("https://receiver.example.cn/in");
            visit.screenshot("subscriptions");
            visit.sound();
        }
    }
}
