package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.demonstration.Demonstration;

/** 走一遍演示系统：打开链接、登录、换角色、要紧的操作。 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {Demonstration.PROPERTY + "=true", Demonstration.YEARS + "=no-years.csv"})
class DemonstrationJourneysTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Demonstration demonstration;

    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(1280, "zh", false, true), new Visit.Manner(320, "en", true, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void roles(Visit.Manner manner) {
        String link = "/" + demonstration.prepare().getFirst().path();
        demonstration.load();
        try (Visit visit = new Visit(port, manner).open(link)) {
            seen(visit, "demonstration-link");
            visit.page.locator("main form button").click();
            assertThat(visit.page.locator(".demonstration")).isVisible();
            seen(visit, "demonstration-tasks");
            visit.page.locator(".demonstration a").click();
            seen(visit, "demonstration-roles");
            visit.page.locator("li:has-text('系统管理员 1') button").click();
            visit.open("/settings");
            assertThat(visit.page.locator("h1")).isVisible();
            seen(visit, "demonstration-settings");
            visit.open("/demonstration");
            visit.page.locator("li:has-text('审计人员 1') button").click();
            visit.open("/audit");
            assertThat(visit.page.locator("table")).isVisible();
            visit.open(link);
            visit.page.locator("main form button").click();
            assertThat(visit.page.locator(".error-summary")).isVisible();
            seen(visit, "demonstration-link-used");
        }
    }

    /** 每个角色的工作清单；有真实来历的项目的钱。 */
    @ParameterizedTest
    @MethodSource("manners")
    void work(Visit.Manner manner) {
        String link = "/" + demonstration.prepare().getFirst().path();
        demonstration.load();
        try (Visit visit = new Visit(port, manner).open(link)) {
            visit.page.locator("main form button").click();
            money(visit);
            for (String login : List.of("填报人 2", "单位财务 2", "单位负责人 2", "主管部门审核 2", "财政部门审核 2", "任务管理 2")) {
                visit.open("/demonstration");
                visit.page.locator("li:has-text('" + login + "') button").click();
                visit.open("/tasks");
                seen(visit, "demonstration-work-" + login.replace(" ", "-"));
            }
            assertThat(visit.open("/campaigns").page.locator("main")).containsText("示例市 2026 年项目绩效目标申报（演示）");
            seen(visit, "demonstration-campaigns");
        }
    }

    private static void money(Visit visit) {
        assertThat(visit.page.locator("main")).containsText("2019");
        seen(visit, "demonstration-work-单位财务-1");
        visit.open("/projects?q=310001-2019-01")
                .page
                .locator("main .task-list a")
                .click();
        visit.page.locator(".facts a[href$='/money']").click();
        assertThat(visit.page.locator("main")).containsText("1,027,026.81");
        assertThat(visit.page.locator("main")).containsText("98.75");
        seen(visit, "demonstration-money");
    }

    private static void seen(Visit visit, String name) {
        visit.screenshot(name);
        visit.sound();
    }
}
