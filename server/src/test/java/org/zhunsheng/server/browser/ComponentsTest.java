package org.zhunsheng.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 每个部件的每个例子：排得出，没有无障碍问题，亮暗都是。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ComponentsTest {

    private static @Nullable Visit shared;

    @LocalServerPort
    private int port;

    static List<ExampleController.Example> examples() throws IOException {
        return ExampleController.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsSound(ExampleController.Example example) {
        Visit visit =
                Objects.requireNonNullElseGet(shared, () -> new Visit(port, new Visit.Manner(320, "zh", false, true)));
        shared = visit;
        visit.open("/examples/" + example.number());
        assertEquals(
                String.valueOf(example.content().get("name")),
                visit.page.locator("h1").innerText());
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            visit.sound();
        }
        visit.screenshot("component-" + example.component() + "-" + example.number());
    }

    @AfterAll
    static void close() {
        if (shared != null) shared.close();
    }

    @Test
    void tabsShowOnePanelAndFollowTheArrowKeys() throws IOException {
        int number = ExampleController.all().stream()
                .filter(one -> one.component().equals("tabs"))
                .findFirst()
                .orElseThrow()
                .number();
        try (Visit visit = new Visit(port, new Visit.Manner(1280, "zh", false, true)).open("/examples/" + number)) {
            assertTrue(visit.page.locator("#p1").isVisible());
            assertTrue(visit.page.locator("#p2").isHidden());
            visit.page.locator("#p1-tab").focus();
            visit.page.keyboard().press("ArrowRight");
            assertTrue(visit.page.locator("#p2").isVisible());
            assertEquals("true", visit.page.locator("#p2-tab").getAttribute("aria-selected"));
        }
    }
}
