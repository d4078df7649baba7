package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Region;

/**
 * 三百行指标的自评表，在浏览器里按一次键要多久画出来（Event Timing）；旁边是同一页没有表格脚本的样子。由 {@code bench/run fluency}
 * 点名才跑，不是测试：不比时间，只报数。
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FluencyMeasure {

    private static final int ROWS = 300;
    private static final int TYPED = 40;
    private static final String OBSERVE = """
            window.times = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) if (entry.name === "keydown") window.times.push(entry.duration);
            }).observe({ type: "event", durationThreshold: 16, buffered: true });
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Test
    void typingIntoThreeHundredRows() {
        Region region = new Region(database);
        long clerk = region.account(Role.PREPARER, region.unit);
        List<String[]> rows = IntStream.range(0, ROWS)
                .mapToObj(i -> new String[] {
                    "r" + i, "产出指标", "数量指标", "第 " + (i + 1) + " 段河道保洁里程", "≥", "10", "公里", "0.3", "按月报累计"
                })
                .toList();
        ProjectYear year = new ProjectYear(region, region.world.project(region.unit, "河道保洁"), 2026)
                .goals("全年保洁河道", rows)
                .budget("initial", "fiscal", "500000.00");
        long assignment = year.issued("self-evaluation", "mof-2020", "{unit-head}");
        try (Visit visit =
                new Visit(port, new Visit.Manner(1280, "zh", false, true)).with(region.world.session(clerk))) {
            visit.open("/assignments/" + assignment);
            visit.page.locator("#start-act button").click();
            String path = "/fillings/" + year.fillingOf(assignment) + "/indicators";
            List<Number> grid = typed(visit, path, true);
            visit.page.route("**/grid/grid.js*", Route::abort);
            List<Number> plain = typed(visit, path, false);
            System.out.printf(
                    Locale.ROOT,
                    "fluency | %d 行 | 表格 中位 %s ms、98%% %s ms（%d 次按键里 %d 次到 16 ms）| 没有脚本 中位 %s ms、98%% %s ms（%d 次）%n",
                    ROWS,
                    at(grid, .5),
                    at(grid, .98),
                    TYPED * 4,
                    grid.size(),
                    at(plain, .5),
                    at(plain, .98),
                    plain.size());
        }
        assertEquals(ROWS, region.count("cells where field = '@' and filling_id = " + year.fillingOf(assignment)));
    }

    /** 到 16 ms 的各次按键用了多久，从小到大；更快的不报。 */
    @SuppressWarnings("unchecked")
    private static List<Number> typed(Visit visit, String path, boolean scripted) {
        visit.open(path);
        Page page = visit.page;
        if (scripted) assertThat(page.locator("entry-grid[data-ready]")).isVisible();
        page.evaluate(OBSERVE);
        for (int i = 0; i < TYPED; i++) {
            page.locator("[name='c.r" + i * 7 + ".actual']").focus();
            page.keyboard().type("118.");
        }
        page.waitForTimeout(1500);
        List<Number> times = (List<Number>) page.evaluate("window.times.sort((a, b) => a - b)");
        if (scripted) assertThat(page.locator(".outbox[data-state=saved]")).isVisible();
        return times;
    }

    private static String at(List<Number> times, double share) {
        if (times.isEmpty()) return "< 16";
        return Long.toString(Math.round(times.get((int) Math.min(times.size() - 1, times.size() * share))
                .doubleValue()));
    }
}
