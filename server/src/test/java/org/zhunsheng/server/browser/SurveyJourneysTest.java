package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

/** 走一遍满意度调查：设、写错的改对、开始、印凭据；六个人在手机上答，有一个照着纸输入、漏了第一题；结束，看结果。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SurveyJourneysTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    private Region region;
    private long clerk;

    @BeforeEach
    void aUnit() {
        region = new Region(database);
        clerk = region.account(Role.PREPARER, region.unit);
    }

    /** 答的人总在手机上：一次有脚本，一次没有。 */
    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(320, "en", true, true), new Visit.Manner(320, "zh", false, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void fromADraftToTheResult(Visit.Manner manner) {
        int width = manner.script() ? 1280 : 320;
        try (Visit visit = new Visit(port, new Visit.Manner(width, manner.lang(), false, true))
                .with(region.world.session(clerk))) {
            Page page = visit.open("/surveys").page;
            page.click(".page-head a.button");
            draft(visit, page);
            page.click("form[action$='/open'] button");
            assertThat(page.locator("h1 .tag")).hasText(manner.lang().equals("en") ? "Open" : "正在收");
            visit.screenshot("survey-open");
            visit.sound();
            page.click("a[href$='/sheet']");
            visit.screenshot("survey-sheet");
            visit.sound();
            answered(manner, page.locator(".tickets code").allInnerTexts());
            page.click(".back a");
            page.click("form[action$='/close'] button");
            assertThat(page.locator("#result-title ~ div table").first())
                    .containsText("(3 × 1 + 3 × 1 + 0 × 0 + 0 × 0) ÷ 6 = 100%");
            visit.screenshot("survey-result");
            visit.sound();
            visit.open("/surveys");
            visit.screenshot("surveys");
            visit.sound();
        }
    }

    private static void draft(Visit visit, Page page) {
        page.fill("#title", "驻村干部满意度");
        page.fill("#startsOn", LocalDate.now().minusDays(1).toString());
        page.fill("#endsOn", LocalDate.now().plusDays(9).toString());
        page.fill("#kinds", "驻村干部 很多人");
        page.click("main form button");
        assertThat(page.locator(".error-summary")).containsText("P-887");
        visit.screenshot("survey-form");
        visit.sound();
        page.fill("#kinds", "驻村干部 40 8");
        page.click("main form button");
    }

    private void answered(Visit.Manner manner, List<String> codes) {
        for (int i = 0; i < 6; i++)
            try (Visit visit = new Visit(port, manner)) {
                Page page = visit.page;
                if (i > 0) visit.open("/s/" + codes.get(i).replace("-", ""));
                else typed(visit, codes.getFirst());
                page.locator("#q0 input").nth(i % 2).check();
                page.click("form.card button");
                assertThat(page.locator("h1")).hasText(manner.lang().equals("en") ? "Thank you" : "谢谢您");
                if (i > 0) continue;
                visit.screenshot("answer-thanks");
                visit.sound();
                visit.open("/s/" + codes.getFirst());
                assertThat(page.locator("main")).containsText("P-896");
                visit.screenshot("answer-closed");
                visit.sound();
            }
    }

    /** 照着纸输入；第一题没有答的，回到原处，写的话还在。 */
    private static void typed(Visit visit, String code) {
        Page page = visit.open("/s").page;
        visit.screenshot("answer-code");
        visit.sound();
        page.fill("#token", code.toUpperCase(Locale.ROOT));
        page.click("form.card button");
        visit.screenshot("answer");
        visit.sound();
        Locator remark = page.locator("#r0");
        remark.fill("住得远，希望有班车");
        page.click("form.card button");
        assertThat(page.locator(".error-summary")).containsText("P-895");
        assertThat(remark).hasValue("住得远，希望有班车");
        visit.sound();
    }
}
