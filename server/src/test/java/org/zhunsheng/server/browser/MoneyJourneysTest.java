package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Region;

/** 走一遍预算与支付：记预算、导入有错误的支付、改好标出问题的表再导入、点一个数看到各笔、更正。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MoneyJourneysTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(1280, "zh", false, true), new Visit.Manner(320, "en", true, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void money(Visit.Manner manner) {
        Region region = new Region(database);
        long project = region.world.project(region.unit, "水文测报");
        region.world.subProject(project, "站点维护");
        String session = region.world.session(region.account(Role.UNIT_FINANCE, region.unit));
        try (Visit visit = new Visit(port, manner).with(session).open("/projects/" + project)) {
            visit.page.locator(".facts a[href$='/money']").click();
            assertThat(visit.page.locator(".empty")).isVisible();
            seen(visit, "money-none");
            budget(visit);
            visit.open("/projects/" + project + "/money?year=2019");
            imported(visit, region.world.projectCode(project));
            visit.open("/projects/" + project + "/money?year=2019");
            drilled(visit);
        }
    }

    private static void seen(Visit visit, String name) {
        visit.screenshot(name);
        visit.sound();
    }

    private static void budget(Visit visit) {
        Page page = visit.page;
        page.locator(".facts a[href*='/budget']").first().click();
        entry(page, "adjustment", "20000");
        assertThat(page.locator(".error-summary")).containsText("P-844");
        assertThat(page.locator("#add-amount")).hasValue("20000");
        seen(visit, "budget-wrong");
        page.locator("#add-document").fill("云财〔2019〕6号");
        page.locator("#add-reason").fill("汛期长");
        page.locator("form[action$='/budget'][method=post] button").click();
        assertThat(page.locator(".notice[role=status]")).isVisible();
        entry(page, "initial", "1040000");
        assertThat(page.locator(".changes-lines li")).hasCount(2);
        page.locator(".changes-lines summary").last().click();
        page.locator(".changes-lines [name=amount]").last().fill("1000000");
        page.locator(".changes-lines form button").last().click();
        assertThat(page.locator(".changes-lines")).containsText("1,000,000.00");
        seen(visit, "budget");
    }

    private static void entry(Page page, String kind, String amount) {
        page.locator("#add-kind").selectOption(kind);
        page.locator("#add-year").fill("2019");
        page.locator("#add-day").fill("2019-01-15");
        page.locator("#add-amount").fill(amount);
        page.locator("form[action$='/budget'][method=post] button").last().click();
    }

    private void imported(Visit visit, String code) {
        Page page = visit.page;
        page.locator("a[href*='/imports/payments']").click();
        seen(visit, "payments-import");
        String csv = "项目编码,记账日期,凭证号,预算年度,金额,子项目,对方户名,摘要,资金性质\n" + code
                + ",2019-03-01,记-1,,\"600,000.00\",站点维护,甲公司,设备款,财政拨款\n" + code
                + ",2019-05-06,记-2,,错误,站点维护,乙公司,维修款,财政拨款\n" + code
                + ",2019-06-01,记-3,,-1234.56,,甲公司,退回,\n" + code + ",2020-01-10,记-1,2019,50000,,丙公司,尾款,上年结转\n";
        send(page, new FilePayload("支付.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("tbody tr")).hasCount(1);
        seen(visit, "payments-wrong");
        if (visit.manner.script()) mendedHere(page);
        else page.locator("[data-row='3'] [data-field=amount] input").fill("350,000.0");
        page.locator("form[action$='/cells'] button").first().click();
        assertThat(page.locator(".notice[role=status]")).containsText("1");
        assertThat(page.locator("tbody tr")).hasCount(4);
        seen(visit, "payments-preview");
        page.locator("form[action$='/confirm'] button").click();
        assertThat(page.locator(".notice[role=status]")).isVisible();
    }

    /** 就在预览的格里改，键盘与填报的表格一样。改好标出错误的文件再上传，大的导入那一段旅程里走。 */
    private static void mendedHere(Page page) {
        assertThat(page.locator("draft-grid[data-ready]")).isVisible();
        assertThat(page.locator("[data-state=wrong]")).hasCount(1);
        Locator amount = page.locator("[data-row='3'] [data-field=amount] input");
        amount.fill("350,000.0");
        amount.press("Enter");
        page.keyboard().press("Control+z");
        assertThat(amount).hasValue("错误");
        page.keyboard().press("Control+y");
        assertThat(amount).hasValue("350,000.0");
    }

    private static void send(Page page, FilePayload file) {
        page.setInputFiles("#file", file);
        page.locator("form[enctype] button").click();
    }

    private static void drilled(Visit visit) {
        Page page = visit.page;
        assertThat(page.locator(".facts")).containsText("998,765.44");
        assertThat(page.locator(".facts")).containsText("97.92%");
        page.locator("#unit").selectOption("wan");
        page.locator(".filters button").click();
        assertThat(page.locator(".facts")).containsText("99.876544");
        seen(visit, "money");
        page.locator("table.months a").last().click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator(".total")).containsText("50,000.00");
        seen(visit, "payments-month");
        page.locator("#month").fill("");
        page.locator(".filters button").click();
        assertThat(page.locator("tbody tr")).hasCount(4);
        assertThat(page.locator(".total")).containsText("998,765.44");
        seen(visit, "payments");
    }
}
