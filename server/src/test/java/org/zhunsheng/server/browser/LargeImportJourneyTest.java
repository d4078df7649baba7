package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.worker.Sheets;
import org.zhunsheng.server.world.Region;

/** 两千个项目、两万笔支付，里面有错：下载标出问题的表，改好再导入，再导一遍，一个也不重。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LargeImportJourneyTest {

    private static final int PROJECTS = 2_000;
    private static final int PAYMENTS = 20_000;
    private static final int WRONG = 500;
    private static final Visit.Manner MANNER = new Visit.Manner(1280, "zh", false, true);

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private Sheets sheets;

    private Region region;

    @BeforeEach
    void aUnit() {
        region = new Region(database);
    }

    @Test
    void mendedAndImportedAgainNothingIsDoubled() throws IOException {
        String session = region.world.session(region.account(Role.UNIT_FINANCE, region.unit));
        try (Visit visit = new Visit(port, MANNER).with(session)) {
            imported(visit, "projects", projects(), PROJECTS, cell -> cell.equals("也许") ? "是" : cell);
            imported(visit, "payments", payments(), PAYMENTS, cell -> cell.equals("不详") ? "1000.00" : cell);
            assertEquals(PROJECTS, count("projects"));
            assertEquals(PAYMENTS, count("payments"));
            assertEquals(sum(), paid());
        }
    }

    /** 每五百行错一行。 */
    private String projects() {
        StringBuilder csv = new StringBuilder("项目编码,项目名称,单位编码,是否经常性\n");
        for (int i = 1; i <= PROJECTS; i++)
            csv.append("P%d,第 %d 号水库除险,%s,%s\n".formatted(i, i, region.code(region.unit), i % WRONG == 0 ? "也许" : "否"));
        return csv.toString();
    }

    private static String payments() {
        StringBuilder csv = new StringBuilder("项目编码,记账日期,凭证号,金额,对方户名\n");
        for (int i = 1; i <= PAYMENTS; i++)
            csv.append("P%d,2019-%02d-%02d,记-%d,%s,收款单位 %d\n"
                    .formatted(i % PROJECTS + 1, i % 12 + 1, i % 28 + 1, i, i % WRONG == 0 ? "不详" : amount(i), i));
        return csv.toString();
    }

    private static BigDecimal amount(int i) {
        return i % WRONG == 0 ? new BigDecimal("1000.00") : BigDecimal.valueOf(i * 13L + i % 100, 2);
    }

    private static BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i <= PAYMENTS; i++) sum = sum.add(amount(i));
        return sum;
    }

    private void imported(Visit visit, String kind, String csv, int rows, UnaryOperator<String> mended)
            throws IOException {
        Page page = visit.page;
        send(visit, kind, new FilePayload(kind + ".csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#mistakes-title .count")).hasText(Integer.toString(rows / WRONG));
        visit.screenshot("large-" + kind + "-wrong");
        Download given =
                page.waitForDownload(() -> page.locator("a[href*='/annotated']").click());
        FilePayload book = new MendedBook(sheets).of(given, kind, mended);
        send(visit, kind, book);
        assertThat(page.locator(".tally b").first()).hasText(Integer.toString(rows));
        visit.screenshot("large-" + kind + "-preview");
        page.locator("form[action$='/confirm'] button").click();
        assertThat(page.locator(".notice[role=status]")).isVisible();
        visit.screenshot("large-" + kind);
        send(visit, kind, book);
        assertThat(page.locator(".tally li")).hasCount(1);
        assertThat(page.locator("form[action$='/confirm']")).hasCount(0);
        visit.screenshot("large-" + kind + "-again");
    }

    private void send(Visit visit, String kind, FilePayload file) {
        visit.open("/imports/" + kind + "?organization=" + region.unit);
        visit.page.setInputFiles("#file", file);
        visit.page.locator("form[enctype] button").click();
    }

    private int count(String table) {
        return region.world.asOwner(db -> db.sql("select count(*) from " + table + " where organization_id = :unit")
                .param("unit", region.unit)
                .query(Integer.class)
                .single());
    }

    private BigDecimal paid() {
        return region.world.asOwner(db -> db.sql("select sum(amount) from payments where organization_id = :unit")
                .param("unit", region.unit)
                .query(BigDecimal.class)
                .single());
    }
}
