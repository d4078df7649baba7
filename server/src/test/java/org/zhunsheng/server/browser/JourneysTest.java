package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 走一遍检核页：宽与窄、有脚本与没有脚本、中文与英文、亮与暗。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class JourneysTest {

    @LocalServerPort
    private int port;

    static Stream<Visit.Manner> manners() {
        return Stream.of(
                new Visit.Manner(1280, "zh", false, true),
                new Visit.Manner(320, "zh", false, true),
                new Visit.Manner(1280, "en", true, true),
                new Visit.Manner(1280, "zh", true, false),
                new Visit.Manner(320, "en", false, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void aFormWithManyFindings(Visit.Manner manner) {
        try (Visit visit = new Visit(port, manner).open("/")) {
            visit.screenshot("first");
            visit.sound();
            visit.check(Visit.sample("shanghai-kunming-office-2019.pdf"));
            assertThat(visit.page.locator(".finding-line").first()).isVisible();
            visit.screenshot("seed");
            visit.sound();
        }
    }
}
