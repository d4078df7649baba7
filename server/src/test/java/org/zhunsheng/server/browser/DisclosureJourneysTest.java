package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

/** 走一遍公开：从待办申请，一处一处说怎样处理，另一个人公开，谁都找得到、看得见、核对得了，撤下之后留着记号。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DisclosureJourneysTest {

    private static final List<String[]> INDICATORS = List.of(
            new String[] {"i1", "产出指标", "数量指标", "保洁河道里程", "≥", "120", "公里", "50", "按月报累计"},
            new String[] {"i2", "效益指标", "生态效益指标", "水面垃圾减少率", "≥", "20", "%", "40", "与上年比"});

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
    private String name;
    private long project;
    private long clerk;

    @BeforeEach
    void twoYearsOfAProject() {
        region = new Region(database);
        clerk = region.account(Role.PREPARER, region.unit);
        name = "河道保洁" + UUID.randomUUID().toString().substring(0, 6);
        project = region.world.project(region.unit, name);
        approved(2025, "97");
        approved(2026, "120");
    }

    private void approved(int year, String actual) {
        ProjectYear planned = new ProjectYear(region, project, year)
                .goals("全年保洁河道，沿河居民满意", INDICATORS)
                .budget("initial", "fiscal", "500000.00")
                .pay(year + "-06-30", "V" + year, "450000.00");
        long assignment = planned.issued("self-evaluation", "mof-2020", "{unit-head}");
        long filling = planned.fillingOf(assignment);
        region.as(clerk, Role.PREPARER, region.unit, () -> {
            baselines.carryIfThere(fillings.findToWrite(filling));
            List<Change> changes = new ArrayList<>();
            for (String[] one : List.of(
                    new String[] {"clause1", "attained", "全年保洁河道 120 公里，沿河居民满意。"},
                    new String[] {"p1", "@", "problems 1"},
                    new String[] {"p1", "problem", "1. 汛期停工两周；沿线居民可拨打13812345678反映。"},
                    new String[] {"p1", "measure", "1. 整理内部资料移交档案室；明年错峰安排保洁。"},
                    new String[] {"i1", "actual", actual},
                    new String[] {"i1", "proof", "河道保洁月报"},
                    new String[] {"i2", "actual", "20"},
                    new String[] {"i2", "proof", "水面监测记录"}))
                changes.add(
                        new Change(one[0], one[1], one[2], 0, UUID.randomUUID().toString()));
            return writing.save(filling, changes, Cause.TYPED, Language.ZH);
        });
        new FillingWorld(region.world).state(assignment, "approved");
    }

    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(1280, "zh", false, true), new Visit.Manner(320, "en", true, true));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void fromTheWorkListToThePublicAndBack(Visit.Manner manner) {
        long publisher = region.account(Role.PUBLISHER, region.department);
        try (Visit unit = new Visit(port, manner).with(region.world.session(clerk));
                Visit other = new Visit(port, manner).with(region.world.session(publisher));
                Visit anyone = new Visit(port, manner)) {
            for (String year : List.of("2025", "2026")) {
                proposed(unit, year);
                published(other, year);
            }
            looked(anyone);
            if (manner.lang().equals("zh")) withoutScript();
            withdrawn(other);
            marked(anyone);
        }
    }

    /** 没有脚本：查找、看表、比对交来的文件、各年对比，一样做得到。 */
    private void withoutScript() {
        try (Visit plain = new Visit(port, new Visit.Manner(1280, "zh", false, false))) {
            looked(plain);
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void whatTheLawKeepsIsNowhere(Visit.Manner manner) {
        long publisher = region.account(Role.PUBLISHER, region.department);
        try (Visit unit = new Visit(port, manner).with(region.world.session(clerk));
                Visit other = new Visit(port, manner).with(region.world.session(publisher));
                Visit anyone = new Visit(port, manner)) {
            Page page = unit.open("/tasks").page;
            page.locator("a[href$='/disclosure']:has-text('2026')").click();
            page.locator("details:has(#withhold) summary").click();
            page.locator("#withhold button").click();
            assertThat(page.locator(".error-summary")).containsText("P-850");
            page.locator("#ground").selectOption("security");
            page.locator("#withhold-said").fill("水闸的启闭方案，照省水文〔2026〕7号不予公开");
            seen(unit, "withhold");
            page.locator("#withhold button").click();
            assertThat(page.locator("p.notice[role=status]")).isVisible();
            Page theirs = other.open("/tasks").page;
            theirs.locator("a[href*='/disclosures/']:has-text('" + name + "')").click();
            seen(other, "withholding");
            theirs.locator("#confirm-said button").click();
            assertThat(theirs.locator("p.notice[role=status]")).isVisible();
            seen(other, "withheld");
            assertThat(anyone.open("/public?q=" + name.substring(4)).page.locator(".published li"))
                    .hasCount(0);
        }
    }

    private static void seen(Visit visit, String name) {
        visit.screenshot("disclosure-" + name);
        visit.sound();
    }

    private void proposed(Visit visit, String year) {
        Page page = visit.open("/tasks").page;
        page.locator("a[href$='/disclosure']:has-text('" + year + "')").click();
        assertThat(page.locator("fieldset.spot")).hasCount(2);
        page.locator("#found button").click();
        assertThat(page.locator(".error-summary")).containsText("P-982");
        page.locator("fieldset.spot input[value=hide]").first().check();
        page.locator("fieldset.spot input[value=keep]").last().check();
        page.locator("fieldset.spot input[type=text]").last().fill("说的是档案整理，不是标记");
        seen(visit, "propose");
        page.locator("#found button").click();
        assertThat(page.locator("p.notice[role=status]")).isVisible();
    }

    private void published(Visit visit, String year) {
        Page page = visit.open("/tasks").page;
        page.locator("a[href*='/disclosures/']:has-text('" + year + " " + name
                        + "'), a[href*='/disclosures/']:has-text('" + year + " 年 " + name + "')")
                .first()
                .click();
        assertThat(page.locator(".sheet")).containsText("〔已隐去〕");
        seen(visit, "review");
        page.locator("a[href$='/publish']").click();
        page.locator("section.last button").click();
        assertThat(page.locator("p.notice[role=status]")).isVisible();
    }

    private void looked(Visit visit) {
        Page page = visit.open("/public").page;
        seen(visit, "public");
        page.locator("#q").fill("保洁 " + name.substring(4));
        page.locator("form.filters button").click();
        assertThat(page.locator(".published li")).hasCount(2);
        seen(visit, "found");
        page.locator(".published h2 a").first().click();
        assertThat(page.locator(".sheet")).containsText("〔已隐去〕");
        seen(visit, "form");
        page.locator("a[href*='/compare']").click();
        page.setInputFiles("#file", Visit.sample("shanghai-kunming-office-2019.pdf"));
        page.locator("form:has(#file) button").click();
        assertThat(page.locator("p.notice[role=status]")).isVisible();
        seen(visit, "compare");
        page.locator(".crumbs a").last().click();
        page.locator(".crumbs a[href*='/projects/']").click();
        assertThat(page.locator("svg.chart rect")).hasCount(2);
        seen(visit, "project");
        page.locator(".crumbs a[href*='/units/']").click();
        assertThat(page.locator(".published li")).hasCount(2);
        seen(visit, "unit");
        visit.open("/public/data");
        seen(visit, "data");
    }

    private void withdrawn(Visit visit) {
        Page page = visit.open("/disclosures?state=disclosed").page;
        seen(visit, "list");
        page.locator("a:has-text('" + name + "')").first().click();
        page.locator("details:has(#withdraw-said) summary").click();
        page.locator("#withdraw-said").fill("里程有误，更正之后重新公开");
        page.locator("details:has(#withdraw-said) button").click();
        assertThat(page.locator("p.notice[role=status]")).isVisible();
    }

    private void marked(Visit visit) {
        Page page = visit.open("/public?q=" + name.substring(4)).page;
        assertThat(page.locator(".published .tag.refused")).hasCount(1);
        page.locator(".published li.withdrawn h2 a").click();
        assertThat(page.locator(".mark-withdrawn")).containsText("里程有误，更正之后重新公开");
        seen(visit, "mark");
    }
}
