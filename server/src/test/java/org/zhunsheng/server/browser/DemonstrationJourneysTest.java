package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
        properties = Demonstration.PROPERTY + "=true")
class DemonstrationJourneysTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Demonstration demonstration;

    static Stream<Visit.Manner> manners() {
        return Stream.of(
                new Visit.Manner(1280, "zh", false, true),
                new Visit.Manner(320, "en", true, true),
                new Visit.Manner(320, "zh", false, false));
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

    private static void seen(Visit visit, String name) {
        visit.screenshot(name);
        visit.sound();
    }
}
