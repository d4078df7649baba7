package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Region;

/**
 * 自评要几步：从待办到提交，十四个指标，完成值、原因、佐证、问卷、文字都在别处写好了，贴进来。数的是打开的页、点的下数、按的键；
 * docs/evaluation.md 里写着的，多一步就不对。另有四十个指标的，也是一次贴进来。
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EvaluationStepsTest {

    private static final Path DOC = Path.of("../docs/evaluation.md");
    private static final Visit.Manner WIDE = new Visit.Manner(1280, "zh", false, true);

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    private Region region;
    private long clerk;

    @BeforeEach
    void aUnit() {
        region = new Region(database);
    }

    private ProjectYear year(int rows) {
        return new ProjectYear(region, region.world.project(region.unit, "河道保洁"), 2026)
                .goals("全年保洁河道，沿河居民满意", goals(rows))
                .budget("initial", "fiscal", "500000.00")
                .pay("2026-06-30", "V1", "500000.00");
    }

    private Visit visit() {
        clerk = region.account(Role.PREPARER, region.unit);
        return new Visit(port, WIDE).with(region.world.session(clerk));
    }

    /** 产出 50、效益 30、满意度 10 分；最后一行是满意度。 */
    private static List<String[]> goals(int rows) {
        List<String> dimensions = List.of("数量指标", "质量指标", "时效指标", "成本指标");
        return IntStream.range(0, rows)
                .mapToObj(i -> i == rows - 1
                        ? new String[] {"r" + i, "满意度指标", "服务对象满意度指标", "沿河居民满意度", "≥", "90", "%", "10", "满意份数÷有效份数×100%"
                        }
                        : new String[] {
                            "r" + i,
                            i < 4 ? "产出指标" : "效益指标",
                            i < 4 ? dimensions.get(i) : "生态效益指标",
                            "第 " + (i + 1) + " 段河道保洁里程",
                            "≥",
                            Integer.toString(i + 3),
                            "公里",
                            i < 4 ? "12.5" : i == 4 ? rest(rows) : "0.5",
                            "按月报累计"
                        })
                .toList();
    }

    private static String rest(int rows) {
        return Integer.toString(30 - (rows - 6) / 2);
    }

    @Test
    void theStepsAreAsTheDocumentSays() throws IOException {
        year(14).issued("self-evaluation", "mof-2020", "{unit-head}");
        try (Visit visit = visit()) {
            Page page = visit.page;
            Steps.begin(page);
            visit.open("/tasks");
            page.locator(".task-list a").click();
            page.locator("#start-act button").click();
            page.locator("a.button[href^='/fillings/']").click();
            page.locator(".parts a").first().click();
            Steps.paste(cell(page, "clause1", "attained"), "全年保洁河道 14 段，沿河居民满意度 92%，水质不低于三类。");
            Steps.next(page);
            Steps.paste(cell(page, "r0", "actual"), facts(14));
            Steps.next(page);
            ready(page).locator("button.add").click();
            Steps.paste(page.locator("tbody tr td input").first(), "14\t400\t200\t120\t64\t10\t6");
            Steps.next(page);
            ready(page).locator("button.add").click();
            Steps.paste(
                    page.locator("tbody tr td textarea").first(), "第一段河道汛期淤积，保洁少两次\t1\t汛前先清第一段河道的淤\t河道科\t2027-05-31");
            Steps.next(page);
            Steps.next(ready(page));
            for (Locator answer : page.locator(".lint textarea").all()) {
                answer.click();
                Steps.typed(page, "情况如此，下一年的目标再改");
            }
            page.locator("form[action$='/answers'] .acts button").click();
            assertThat(page.locator(".found-group[data-severity=ERROR]")).hasCount(0);
            visit.screenshot("evaluation-ready");
            page.locator("a.button[href$='/preview']").click();
            page.locator("#submit-act button").click();
            assertThat(page.locator("#take-back-act")).isVisible();
            String steps = Steps.taken(page);
            assertTrue(Files.readString(DOC).contains(steps), steps);
        }
    }

    @Test
    void fortyIndicatorsComeInByOnePaste() {
        ProjectYear year = year(40);
        long assignment = year.issued("self-evaluation", "mof-2020", "{unit-head}");
        try (Visit visit = visit()) {
            Page page = visit.page;
            Steps.begin(page);
            visit.open("/assignments/" + assignment);
            page.locator("#start-act button").click();
            visit.open("/fillings/" + year.fillingOf(assignment) + "/indicators");
            Steps.paste(cell(page, "r0", "actual"), facts(40));
            assertThat(page.locator("#scores-title")).containsText("100 分");
        }
    }

    /** 断网八小时，登录也过期了；四十行都只用键盘，连回来一格不少。 */
    @Test
    void eightHoursWithoutNetworkComeInWholeAndFortyRowsNeedNoMouse() {
        ProjectYear year = year(40);
        long assignment = year.issued("self-evaluation", "mof-2020", "{unit-head}");
        try (Visit visit = visit()) {
            Page page = visit.page;
            visit.open("/assignments/" + assignment);
            page.locator("#start-act button").click();
            page.clock().install();
            visit.open("/fillings/" + year.fillingOf(assignment) + "/indicators");
            assertThat(page.locator("entry-grid[data-ready]")).isVisible();
            page.context().setOffline(true);
            while (!Boolean.TRUE.equals(page.evaluate("document.activeElement.name === 'c.r0.actual'")))
                page.keyboard().press("Tab");
            for (int i = 0; i < 40; i++) {
                page.keyboard().type(i == 39 ? "92" : Integer.toString(i + 3));
                page.keyboard().press("Enter");
            }
            assertThat(page.locator(".outbox[data-state=offline]")).containsText("40");
            page.clock().fastForward("08:00:00");
            region.world.asOwner(db -> db.sql("delete from sessions where account_id = :account")
                    .param("account", clerk)
                    .update());
            page.context().setOffline(false);
            page.evaluate("dispatchEvent(new Event('online'))");
            assertThat(page.locator(".outbox[data-state=signedOut] a")).isVisible();
            visit.with(region.world.session(clerk));
            page.evaluate("document.querySelector('entry-grid').outbox.resume()");
            assertThat(page.locator(".outbox[data-state=saved]")).isVisible();
            assertThat(page.locator("#scores-title")).containsText("100 分");
        }
        assertEquals(
                40,
                region.count(
                        "cells where field = 'actual' and value <> '' and filling_id = " + year.fillingOf(assignment)));
    }

    /** 脚本接手了：不然按下去是整页交。 */
    private static Page ready(Page page) {
        assertThat(page.locator("entry-grid[data-ready]")).isVisible();
        return page;
    }

    private static Locator cell(Page page, String row, String field) {
        return ready(page).locator("[data-row='" + row + "'] [data-field=" + field + "] :is(input, textarea)");
    }

    /** 完成值、给分（空着）、原因、佐证四栏。 */
    private static String facts(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> (i == rows - 1 ? rows == 14 ? "" : "92" : Integer.toString(i + 3)) + "\t\t\t河道保洁月报第 "
                        + (i + 1) + " 号")
                .collect(Collectors.joining("\n"));
    }
}
