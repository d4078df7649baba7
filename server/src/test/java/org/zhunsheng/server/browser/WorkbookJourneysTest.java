package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
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
import org.zhunsheng.server.world.FilledBook;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.text.Language;

/** 走一遍 Excel 填报：从待办开始，下载，离线改，交回，选冲突的，写进去，看结果，下载标出来的。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WorkbookJourneysTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String[]> INDICATORS = List.of(
            new String[] {"i1", "产出指标", "数量指标", "保洁河道里程", "≥", "120", "公里", "60", "按月报累计"},
            new String[] {"i2", "效益指标", "生态效益指标", "水面垃圾减少率", "≥", "20", "%", "30", "与上年比"});

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private CellWriting writing;

    @Autowired
    private Fillings fillings;

    private Region region;
    private long clerk;
    private long filling;

    @BeforeEach
    void anIssuedTask() {
        region = new Region(database);
        clerk = region.account(Role.PREPARER, region.unit);
        ProjectYear year = new ProjectYear(region, region.world.project(region.unit, "河道保洁"), 2026)
                .goals("全年保洁河道，沿河居民满意", INDICATORS);
        filling = year.fillingOf(year.issued("self-evaluation", "mof-2020", "{unit-head}"));
    }

    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(1280, "zh", false, false), new Visit.Manner(320, "en", true, true));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void fromTheTaskListToTheResult(Visit.Manner manner) throws IOException {
        try (Visit visit = new Visit(port, manner).with(region.world.session(clerk))) {
            Page page = visit.page;
            visit.open("/tasks");
            page.locator("a[href='/workbooks']").click();
            page.locator("form[action$='/begin'] button").click();
            seen(visit, "home");
            Download given = page.waitForDownload(
                    () -> page.locator("a[href*='/workbooks/download']").click());
            byte[] filled = filled(given);
            change("i1", "actual", "88");
            page.setInputFiles("#file", new FilePayload("填好.xlsx", XLSX, filled));
            page.locator("form[enctype] button").click();
            assertThat(page.locator(".cells > li")).hasCount(4);
            seen(visit, "preview");
            page.locator("fieldset input[value^='mine-']").check();
            page.locator("form[action$='/confirm'] .acts button").click();
            assertThat(page.locator("#outcome-title")).isVisible();
            assertThat(page.locator(".cells > li")).hasCount(2);
            seen(visit, "result");
            Locator annotated = page.locator("a[href$='/annotated']");
            Download marked = page.waitForDownload(annotated::click);
            assertTrue(marked.suggestedFilename().endsWith(".xlsx"));
            visit.open("/fillings/" + filling + "/indicators");
            assertThat(page.locator("[data-row=i1] [data-field=actual] :is(input, textarea)"))
                    .hasValue("97");
        }
    }

    private static void seen(Visit visit, String name) {
        visit.screenshot("workbook-" + name);
        visit.sound();
    }

    /** 改四处：一处别人这时也改，一处写得不对，一处锁着，一处平常。 */
    private byte[] filled(Download given) throws IOException {
        byte[] content;
        try (InputStream in = given.createReadStream()) {
            content = in.readAllBytes();
        }
        FilledBook book = new FilledBook(content);
        book.cell(filling, "indicators", "i1", "actual").setCellValue("97");
        book.cell(filling, "indicators", "i2", "actual").setCellValue("21");
        book.cell(filling, "indicators", "i2", "score").setCellValue("十来分");
        book.cell(filling, "indicators", "i2", "target").setCellValue("10");
        return book.bytes();
    }

    private void change(String row, String field, String value) {
        long colleague = region.account(Role.UNIT_FINANCE, region.unit);
        region.as(colleague, Role.UNIT_FINANCE, region.unit, () -> {
            long seen = fillings.read(filling).number(row, field);
            Change change =
                    new Change(row, field, value, seen, UUID.randomUUID().toString());
            return writing.save(filling, List.of(change), Cause.TYPED, Language.ZH);
        });
    }
}
