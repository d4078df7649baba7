package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.TimelineWorld;

/** 从一份填报到它的全部经过：只看一类，看更早的，到改动的那一处；没有脚本也一样。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TimelineJourneysTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(1280, "zh", false, true), new Visit.Manner(320, "en", true, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void fromTheFormToEverythingThatHappenedToIt(Visit.Manner manner) {
        Region region = new Region(database);
        long clerk = region.account(Role.PREPARER, region.unit);
        FillingWorld fillings = new FillingWorld(region.world);
        long project = region.world.project(region.unit, "河道保洁");
        long assignment = fillings.assignment(region.department, project, 2026, "self-evaluation");
        try (Visit visit = new Visit(port, manner).with(region.world.session(clerk))) {
            Page page = visit.open("/assignments/" + assignment + "/timeline").page;
            assertThat(page.locator("p.empty")).isVisible();
            seen(visit, "empty");
            TimelineWorld world = new TimelineWorld(region.world);
            long filling = world.lived(assignment, region.unit, clerk);
            world.busy(assignment, filling, clerk, 40, 40);
            visit.open("/assignments/" + assignment);
            page.locator("a[href$='/timeline']").click();
            assertThat(page.locator(".timeline > li").first()).isVisible();
            seen(visit, "all");
            page.locator("p.more a").click();
            assertThat(page.locator(".timeline > li[data-type=urge]")).hasCount(1);
            seen(visit, "older");
            page.locator(".kinds a[href$='kind=opinions']").click();
            assertThat(page.locator(".timeline > li:is([data-type=remark], [data-type=points], [data-type=notice])"))
                    .hasCount(5);
            assertThat(page.locator(".kinds a[aria-current=page]")).hasCount(1);
            seen(visit, "opinions");
            page.locator(".kinds a[href$='kind=edits']").click();
            page.locator(".where a[href*='#c.i1.']").first().click();
            assertThat(page).hasURL(Pattern.compile("/fillings/" + filling + "/indicators#c\\.i1\\."));
        }
    }

    private static void seen(Visit visit, String name) {
        visit.screenshot("timeline-" + name);
        visit.sound();
    }
}
