package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
import org.zhunsheng.server.world.MonitoringWorld;

/** 走一遍监控：带入目标，填，红灯，提交；审核意见；整改通知，反馈，销号。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MonitoringJourneysTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(1280, "zh", false, true), new Visit.Manner(320, "en", true, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void fromTheFormToTheClosedNotice(Visit.Manner manner) {
        MonitoringWorld made = new MonitoringWorld(database, "{unit-head,department-reviewer}");
        try (Visit unit = visit(made, manner, Role.PREPARER, made.region.unit);
                Visit head = visit(made, manner, Role.UNIT_HEAD, made.region.unit);
                Visit department = visit(made, manner, Role.DEPARTMENT_REVIEWER, made.region.department)) {
            filled(unit, made);
            submitted(unit, made);
            passed(head, made);
            notified(department, made);
            answered(unit);
            closed(department);
        }
    }

    private Visit visit(MonitoringWorld made, Visit.Manner manner, Role role, long organization) {
        return new Visit(port, manner).with(made.region.world.session(made.region.account(role, organization)));
    }

    private static void seen(Visit visit, String name) {
        visit.screenshot("monitoring-" + name);
        visit.sound();
    }

    private static void filled(Visit visit, MonitoringWorld made) {
        Page page = visit.page;
        visit.open("/fillings/" + made.filling);
        assertThat(page.locator("#baseline")).isVisible();
        seen(visit, "not-carried");
        page.locator("#baseline button").click();
        assertThat(page.locator("#baseline")).hasCount(0);
        page.locator(".parts a[href$=funds]").click();
        page.locator("[data-field=forecastTotal] input").fill("103 万元");
        keep(visit);
        visit.open("/fillings/" + made.filling + "/indicators");
        cell(page, "i1", "actual").fill("40");
        cell(page, "i1", "forecast").fill("110");
        cell(page, "i1", "possibility").selectOption("有可能");
        cell(page, "i2", "actual").fill("96");
        cell(page, "i2", "forecast").fill("96");
        cell(page, "i2", "possibility").selectOption("确定能");
        cell(page, "i3", "actual").fill("1.9");
        cell(page, "i3", "forecast").fill("1.9");
        cell(page, "i3", "possibility").selectOption("确定能");
        keep(visit);
        assertThat(page.locator(".lights .light-red")).hasCount(1);
        assertThat(page.locator(".lights")).containsText("40 ÷ (120 × 7 ÷ 12) = 57.142857…%");
        seen(visit, "lights");
    }

    private static Locator cell(Page page, String row, String field) {
        return page.locator("[data-row='" + row + "'] [data-field=" + field + "] :is(input, textarea, select)");
    }

    /** 有脚本时自己存，没有时按“保存”。 */
    private static void keep(Visit visit) {
        if (visit.manner.script()) {
            visit.page.locator("h1").click();
            assertThat(visit.page.locator(".outbox[data-state=saved]")).isVisible();
        } else visit.page.locator("entry-grid .acts button").first().click();
    }

    private static void submitted(Visit visit, MonitoringWorld made) {
        Page page = visit.page;
        visit.open("/assignments/" + made.assignment);
        page.locator("#submit-act button").click();
        assertThat(page.locator(".error-summary")).containsText("P-904");
        page.locator(".error-summary a[href*='i1.cause']").click();
        cell(page, "i1", "cause").selectOption("人员保障");
        cell(page, "i1", "reason").fill("保洁员不足，汛期停工");
        keep(visit);
        visit.open("/assignments/" + made.assignment);
        page.locator("#submit-act button").click();
        assertThat(page.locator("#take-back-act")).isVisible();
    }

    private static void passed(Visit visit, MonitoringWorld made) {
        visit.open("/assignments/" + made.assignment);
        visit.page.locator("#pass-opinion").fill("里程偏慢，抓紧补人");
        seen(visit, "pass");
        visit.page.locator("#pass-act button").click();
        assertThat(visit.page.locator("main")).containsText("里程偏慢，抓紧补人");
    }

    private static void notified(Visit visit, MonitoringWorld made) {
        Page page = visit.page;
        visit.open("/fillings/" + made.filling);
        assertThat(page.locator("main")).containsText("里程偏慢，抓紧补人");
        seen(visit, "reviewed");
        page.locator("a[href$='/notices']").click();
        assertThat(page.locator("#row-i1")).isChecked();
        assertThat(page.locator("#row-i2")).not().isChecked();
        page.locator("#issue-said").fill("补齐保洁员，年底前完成 120 公里");
        page.locator("main form button").click();
        assertThat(page.locator(".error-summary")).containsText("P-922");
        assertThat(page.locator("#issue-said")).hasValue("补齐保洁员，年底前完成 120 公里");
        seen(visit, "notice-wrong");
        page.locator("#deadline").fill(LocalDate.now().plusDays(20).toString());
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("保洁河道里程");
    }

    private static void answered(Visit visit) {
        Page page = visit.page;
        visit.open("/tasks");
        seen(visit, "tasks");
        page.locator(".task-list a[href*='/notices/']").click();
        page.locator("#answer-said").fill("补了六名保洁员，分两班");
        page.locator("#expected-i1").fill("120");
        seen(visit, "notice-to-answer");
        page.locator("#answer-act button").click();
        assertThat(page.locator("#answer-act")).hasCount(0);
    }

    private static void closed(Visit visit) {
        Page page = visit.page;
        visit.open("/tasks");
        page.locator(".task-list a[href*='/notices/']").click();
        assertThat(page.locator("main")).containsText("补了六名保洁员，分两班");
        page.locator("#close-said").fill("整改到位");
        page.locator("#close-act button").click();
        assertThat(page.locator("#close-act")).hasCount(0);
        seen(visit, "notice-closed");
    }
}
