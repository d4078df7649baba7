package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.CountedWorld;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Region;

/** 走一遍数据项：取用台账与数据项，一行指标用它，完成值就是数出的数，点开“45”看得见 45 条。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FigureJourneysTest {

    private static final List<String[]> INDICATORS =
            List.<String[]>of(new String[] {"i1", "产出指标", "数量指标", "陪同接待代表团、考察团", "≥", "40", "个", "90", "按接待台账"});

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    private Region region;
    private long head;
    private long clerk;
    private long filling;

    @BeforeEach
    void anIssuedTask() {
        region = new Region(database);
        head = region.account(Role.UNIT_HEAD, region.unit);
        clerk = region.account(Role.PREPARER, region.unit);
        ProjectYear year = new ProjectYear(region, region.world.project(region.unit, "合作交流工作业务费"), 2026)
                .goals("接待代表团、考察团", INDICATORS)
                .budget("initial", "fiscal", "500000.00")
                .pay("2026-06-30", "V1", "450000.00");
        long assignment = year.issued("self-evaluation", "mof-2020", "{unit-head}");
        filling = year.fillingOf(assignment);
        try (Visit visit = visit(new Visit.Manner(1280, "zh", false, true), clerk)) {
            visit.open("/assignments/" + assignment);
            visit.page.locator("#start-act button").click();
        }
    }

    private Visit visit(Visit.Manner manner, long account) {
        return new Visit(port, manner).with(region.world.session(account));
    }

    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(1280, "zh", false, true), new Visit.Manner(320, "en", true, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void fromATextToTheFortyFiveRows(Visit.Manner manner) {
        try (Visit visit = visit(manner, head)) {
            taken(visit);
        }
        received();
        try (Visit visit = visit(manner, clerk)) {
            Page page = visit.open("/fillings/" + filling + "/figures").page;
            page.selectOption("#figure-i1", "delegations");
            page.click("#r-i1 form button");
            assertThat(page.locator("#r-i1 strong")).containsText("45");
            visit.screenshot("filling-figures");
            visit.sound();
            visit.open("/fillings/" + filling);
            assertThat(page.locator("table.scores tbody")).containsText("45个");
            visit.screenshot("evaluation-figures");
            page.click("table.scores a[href$='/figures/i1']");
            assertThat(page.locator("table.data tbody tr")).hasCount(45);
            visit.screenshot("figure");
            visit.sound();
            drafted(visit);
            told(visit);
        }
    }

    /** 起草：数就是数出的，连着数据项；标明是初稿。 */
    private void drafted(Visit visit) {
        Page page = visit.open("/fillings/" + filling + "/attainment").page;
        page.locator("#draft form button").last().click();
        assertThat(page.locator("#r-clause1")).containsText("45个（目标≥40个，已达到）");
        visit.screenshot("filling-draft");
        visit.sound();
        visit.open("/fillings/" + filling + "/attainment");
        assertThat(page.locator("[data-field=attained] .drafted")).isVisible();
        visit.screenshot("attainment-draft");
        visit.sound();
        visit.open("/fillings/" + filling + "/claims");
        assertThat(page.locator("p.said a")).hasText("45个");
    }

    /** 文字里写的是 46 次，台账数出 45 个：点一下用数据项，写着哪里不同。 */
    private void told(Visit visit) {
        Page page = visit.open("/fillings/" + filling + "/attainment").page;
        page.locator("[data-row=clause1] [data-field=attained] textarea").fill("2026年陪同接待代表团、考察团46次。");
        if (visit.manner.script()) {
            page.locator("h1").click();
            assertThat(page.locator(".outbox[data-state=saved]")).isVisible();
        } else page.locator("entry-grid .acts button").first().click();
        visit.open("/fillings/" + filling + "/claims");
        visit.screenshot("filling-claims");
        visit.sound();
        page.locator("main form button").first().click();
        assertThat(page.locator(".tag.refused")).isVisible();
        visit.screenshot("filling-claims-differ");
        visit.sound();
    }

    private void taken(Visit visit) {
        Page page = visit.open("/registers").page;
        page.click("li:has(a[href$='from=delegations']) button");
        visit.open("/figures");
        page.click("a[href$='from=delegations']");
        page.fill("#definition", page.inputValue("#definition").replace("expect: 1", "expect: 12"));
        page.click("main form button");
        assertThat(page.locator(".error-summary")).containsText("P-877");
        visit.screenshot("figure-definition");
        visit.sound();
        visit.open("/figures");
        page.click("li:has(a[href$='from=delegations']) button");
        visit.open("/figures?year=2026");
        visit.screenshot("figures");
        visit.sound();
    }

    private void received() {
        CountedWorld counted = new CountedWorld(region.world, clerk);
        long register = region.world.asOwner(
                db -> db.sql("select id from registers where organization_id = :unit and code = 'delegations'")
                        .param("unit", region.unit)
                        .query(Long.class)
                        .single());
        for (int i = 1; i <= 45; i++)
            counted.recorded(
                    register,
                    region.first,
                    "2026-%02d-10".formatted(1 + i % 12),
                    "{\"name\": \"第 %d 团\", \"size\": \"12\", \"level\": \"bureau\"}".formatted(i));
    }
}
