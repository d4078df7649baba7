package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * 申报要几步：从待办到提交，十四个指标，目标与指标都在别处（电子表格）写好了，贴进来。数的是打开的页、点的下数、按的键；
 * docs/goals.md 里写着的，多一步就不对。
 */
class DeclarationStepsTest extends GridGround {

    private static final Path DOC = Path.of("../docs/goals.md");

    @Test
    void theStepsAreAsTheDocumentSays() throws IOException {
        try (Visit visit = visit(WIDE, clerk)) {
            Page page = visit.page;
            Steps.begin(page);
            visit.open("/tasks");
            page.locator(".task-list a").click();
            page.locator("a.button[href^='/fillings/']").click();
            page.locator(".parts a").first().click();
            objective(page);
            Steps.next(page);
            Steps.paste(first(page), "全年保洁河道 45 公里\n沿河居民满意");
            Steps.next(page);
            Steps.paste(first(page), indicators());
            assertThat(page.locator("tbody tr"))
                    .hasCount(14, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
            Steps.next(page);
            assertThat(page.locator(".state-complete")).hasCount(3);
            visit.screenshot("declaration-ready");
            page.locator("a.button[href$='/preview']").click();
            page.locator("#submit-act button").click();
            assertThat(page.locator(".notice[role=status]")).isVisible();
            String steps = Steps.taken(page);
            assertTrue(Files.readString(DOC).contains(steps), steps);
        }
        assertEquals(14, region.count("cells where field = 'name' and value <> '' and filling_id = " + filling.id()));
    }

    private static void objective(Page page) {
        ready(page);
        page.locator("[data-field=attribute] select").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        Steps.paste(page.locator("[data-field=goal] textarea"), "全年保洁河道 45 公里，沿河居民满意");
    }

    /** 没有行的先加一行。 */
    private static Locator first(Page page) {
        ready(page);
        if (page.locator("tbody tr").count() == 0) page.locator("button.add").click();
        return page.locator("tbody tr")
                .first()
                .locator("input, select, textarea")
                .first();
    }

    private static String indicators() {
        return IntStream.range(0, 14)
                .mapToObj(i -> String.join(
                        "\t",
                        i < 9 ? "产出指标" : i < 13 ? "效益指标" : "满意度指标",
                        i < 9 ? "数量指标" : i < 13 ? "社会效益指标" : "服务对象满意度指标",
                        i < 13 ? "第 " + (i + 1) + " 段保洁里程" : "沿河居民满意度",
                        "≥",
                        i < 13 ? Integer.toString(i + 3) : "90",
                        i < 13 ? "公里" : "%",
                        i < 9 ? i < 8 ? "5" : "10" : i < 13 ? "7.5" : "10",
                        i < 13 ? "1" : "2"))
                .collect(Collectors.joining("\n"));
    }
}
