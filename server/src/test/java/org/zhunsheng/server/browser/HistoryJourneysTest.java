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
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.goal.Baselines;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Region;

/** 走一遍历史自评表：从项目的页面上传公开的表，对照原文更正，收下，看毛病都在，与系统里那一年的自评并排，撤回。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HistoryJourneysTest {

    private static final List<String[]> INDICATORS = List.of(
            new String[] {"i1", "产出目标", "数量指标", "完成工作任务数量", "≥", "100", "%", "60", "完成项数÷计划项数"},
            new String[] {"i2", "效果目标", "服务对象满意度指标", "服务对象满意度", "≥", "90", "%", "40", "问卷"});

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private Fillings fillings;

    @Autowired
    private Baselines baselines;

    private Region region;
    private long project;

    @BeforeEach
    void aProject() {
        region = new Region(database);
        project = region.world.project(region.unit, "合作交流工作业务费");
        ProjectYear year = new ProjectYear(region, project, 2019)
                .goals("做好联络协调与服务保障", INDICATORS)
                .budget("initial", "fiscal", "1040000.00")
                .pay("2019-06-30", "V1", "1027026.81");
        long filling = year.fillingOf(year.issued("self-evaluation", "shanghai-2019", "{unit-head}"));
        long clerk = region.account(Role.PREPARER, region.unit);
        region.as(clerk, Role.PREPARER, region.unit, () -> baselines.carryIfThere(fillings.findToWrite(filling)));
    }

    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(1280, "zh", false, true), new Visit.Manner(320, "en", true, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void fromThePublishedFileToTheComparison(Visit.Manner manner) {
        try (Visit unit =
                new Visit(port, manner).with(region.world.session(region.account(Role.PREPARER, region.unit)))) {
            read(unit);
            mended(unit);
            accepted(unit);
            compared(unit);
            withdrawn(unit);
        }
    }

    private static void seen(Visit visit, String name) {
        visit.screenshot("history-" + name);
        visit.sound();
    }

    private void read(Visit visit) {
        Page page = visit.page;
        visit.open("/projects/" + project);
        page.locator("dd a[href$='/history']").click();
        seen(visit, "empty");
        page.setInputFiles("#file", Visit.sample("shanghai-kunming-office-2019.pdf"));
        page.locator("form:has(#file) button").click();
        assertThat(page.locator("#year-0")).hasValue("2019");
        assertThat(page.locator(".mismatches li")).hasCount(1); // 单位不同
        seen(visit, "draft");
    }

    private static void mended(Visit visit) {
        Page page = visit.page;
        page.locator("a[href$='edit=on']").click();
        page.locator("[name='c1/indicators/7/name']").fill("完成项目预期规模及要点");
        page.locator("[name='c1/indicators/7/name']").press("Tab");
        page.locator("div.actions button[form=review]").click();
        assertThat(page.locator("del")).containsText("完成项目预期规模及要点要求");
        assertThat(page.locator("p.notice[role=status]")).isVisible();
    }

    private static void accepted(Visit visit) {
        Page page = visit.page;
        page.locator("form.accept button").click();
        assertThat(page.locator(".historical")).isVisible();
        assertThat(page.locator(".tally .error b")).hasText("10");
        assertThat(page.locator(".tally .warning b")).hasText("21");
        seen(visit, "form");
        page.locator("a[href$='/compare']").click();
    }

    private static void compared(Visit visit) {
        Page page = visit.page;
        assertThat(page.locator("#findings-title")).containsText("40");
        assertThat(page.locator("section[aria-labelledby=indicators-title] .row-head"))
                .hasCount(14);
        assertThat(page.locator("section[aria-labelledby=result-title] tbody strong")
                        .first())
                .isVisible();
        seen(visit, "compare");
    }

    private void withdrawn(Visit visit) {
        Page page = visit.page;
        page.goBack();
        page.locator("details:has(#reason) summary").click();
        page.locator("#reason").fill("读错了一页");
        page.locator("details:has(#reason) button").click();
        assertThat(page.locator("tbody .tag.refused")).isVisible();
        seen(visit, "list");
    }
}
