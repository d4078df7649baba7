package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Region;

/** 走一遍自评：从待办开始，带来的目标锁着，填完成值就有分，问卷，改分，提交，审核人看见同样的分。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EvaluationJourneysTest {

    private static final List<String[]> INDICATORS = List.of(
            new String[] {"i1", "产出指标", "数量指标", "保洁河道里程", "≥", "120", "公里", "50", "按月报累计"},
            new String[] {"i2", "效益指标", "生态效益指标", "水面垃圾减少率", "≥", "20", "%", "30", "与上年比"},
            new String[] {"i3", "满意度指标", "服务对象满意度指标", "沿河居民满意度", "≥", "90", "%", "10", "问卷"});

    private static final byte[] PDF = "%PDF-1.7 proof".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    private Region region;
    private long assignment;
    private long filling;

    @BeforeEach
    void anIssuedTask() {
        region = new Region(database);
        ProjectYear year = new ProjectYear(region, region.world.project(region.unit, "河道保洁"), 2026)
                .goals("全年保洁河道，沿河居民满意", INDICATORS)
                .budget("initial", "fiscal", "500000.00")
                .pay("2026-06-30", "V1", "450000.00");
        assignment = year.issued("self-evaluation", "mof-2020", "{unit-head}");
        filling = year.fillingOf(assignment);
    }

    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(1280, "zh", false, true), new Visit.Manner(320, "en", true, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void fromTheTaskToTheReview(Visit.Manner manner) {
        try (Visit unit = visit(manner, Role.PREPARER);
                Visit head = visit(manner, Role.UNIT_HEAD)) {
            begun(unit);
            filled(unit);
            surveyed(unit);
            told(unit);
            attached(unit);
            answered(unit);
            submitted(unit);
            signed(unit);
            reviewed(head);
        }
    }

    /** 四川的表式限 100 字：表格上面写着印出来几个字，存一格换新的。 */
    @Test
    void theLengthInPrintFollowsEveryCell() {
        ProjectYear year = new ProjectYear(region, region.world.project(region.unit, "绿化养护"), 2026)
                .goals("1．养护绿地 30 公顷；2．居民满意", INDICATORS);
        long task = year.issued("self-evaluation", "sichuan", "{unit-head}");
        try (Visit visit = visit(new Visit.Manner(1280, "zh", false, true), Role.PREPARER)) {
            Page page = visit.page;
            visit.open("/assignments/" + task);
            page.locator("#start-act button").click();
            visit.open("/fillings/" + year.fillingOf(task) + "/attainment");
            Locator total = page.locator("main > .totals p");
            assertThat(total).containsText("印出来 0 字，表式上限 100 字");
            cell(page, "clause1", "attained").fill("养护".repeat(50));
            keep(visit);
            // 序号也印
            assertThat(total).containsText("印出来 102 字");
            assertThat(total).containsText("多了 2 字");
            assertThat(page.locator("[data-found]")).containsText("多了 2 个");
            visit.screenshot("evaluation-too-long");
            visit.sound();
        }
    }

    private Visit visit(Visit.Manner manner, Role role) {
        return new Visit(port, manner).with(region.world.session(region.account(role, region.unit)));
    }

    private static void seen(Visit visit, String name) {
        visit.screenshot("evaluation-" + name);
        visit.sound();
    }

    private void begun(Visit visit) {
        Page page = visit.page;
        visit.open("/tasks");
        page.locator(".task-list a").click();
        page.locator("#start-act button").click();
        page.locator("a.button[href='/fillings/" + filling + "']").click();
        assertThat(page.locator("#baseline")).hasCount(0);
        assertThat(page.locator(".scores")).containsText("10 × 45 ÷ 50 = 9");
        seen(visit, "begun");
    }

    private void filled(Visit visit) {
        Page page = visit.page;
        visit.open("/fillings/" + filling + "/attainment");
        String attained = "全年保洁河道 97 公里，水面垃圾减少 21%，沿河居民满意度 85%。";
        cell(page, "clause1", "attained").fill(attained);
        Locator used = page.locator("[data-row=clause1] [data-field=attained] .letters b");
        if (visit.manner.script()) assertThat(used).hasText(Integer.toString(attained.length()));
        seen(visit, "attainment");
        keep(visit);
        assertThat(used).hasText(Integer.toString(attained.length()));
        visit.open("/fillings/" + filling + "/indicators");
        assertThat(cell(page, "i1", "target")).not().isEditable();
        cell(page, "i1", "actual").fill("97");
        cell(page, "i1", "reason").fill("汛期停工两周，明年错峰保洁");
        cell(page, "i1", "proof").fill("河道保洁月报");
        cell(page, "i2", "actual").fill("21");
        cell(page, "i2", "proof").fill("垃圾称重台账");
        keep(visit);
        assertThat(page.locator(".scores")).containsText("50 × 97 ÷ 120 = 40.416666… → 40.42");
        if (visit.manner.script()) detailed(page);
        seen(visit, "indicators");
    }

    /** 表格旁边是这一行的：分怎样得来，锁着的各栏；换一行就换。 */
    private static void detailed(Page page) {
        cell(page, "i1", "actual").press("Control+Enter");
        Locator details = page.locator(".row-details");
        assertThat(details.locator("[data-part=rule]")).containsText("40.42");
        assertThat(details.locator("[data-part=fields]")).containsText("按月报累计");
        cell(page, "i2", "actual").focus();
        assertThat(details.locator("[data-part=rule]")).containsText("21 ≥ 20");
    }

    private void surveyed(Visit visit) {
        Page page = visit.page;
        visit.open("/fillings/" + filling + "/surveys");
        page.locator("button.add").click();
        Locator row = page.locator("tbody tr").first();
        for (String[] one : List.of(
                new String[] {"indicator", "3"},
                new String[] {"valid", "200"},
                new String[] {"very", "100"},
                new String[] {"satisfied", "70"},
                new String[] {"basically", "20"},
                new String[] {"dissatisfied", "10"}))
            row.locator("[data-field=" + one[0] + "] input").fill(one[1]);
        keep(visit);
        assertThat(page.locator(".scores")).containsText("(100 + 70 + 0 × 20) ÷ 200 = 85%");
        seen(visit, "surveys");
    }

    private void told(Visit visit) {
        Page page = visit.page;
        visit.open("/fillings/" + filling + "/indicators");
        cell(page, "i3", "reason").fill("垃圾桶少，居民不满意；明年每百米增设一个");
        cell(page, "i3", "proof").fill("问卷 200 份");
        cell(page, "i1", "decided").fill("60");
        cell(page, "i1", "decidedReason").fill("主管部门同意汛期不计");
        keep(visit);
        assertThat(page.locator(".scores")).containsText("改的分 60 不在 0 至 50 之间");
        cell(page, "i1", "decided").fill("45");
        keep(visit);
        assertThat(page.locator(".scores")).containsText("原来 40.42 分");
        visit.open("/fillings/" + filling + "/problems");
        problem(visit, 0, "汛期停工两周，保洁里程少 23 公里", "1", "明年错峰安排保洁", "河道科", "2027-04-30");
        problem(visit, 1, "垃圾桶少", "3", "每百米增设一个垃圾桶", "", "2026-04-30");
        seen(visit, "problems");
        row(page, 1).locator("[data-field=owner] :is(input, textarea)").fill("市容科");
        row(page, 1).locator("[data-field=due] input").fill("2027-03-31");
        keep(visit);
        visit.open("/fillings/" + filling);
        seen(visit, "filled");
    }

    private void answered(Visit visit) {
        Page page = visit.page;
        visit.open("/assignments/" + assignment);
        page.locator("#submit-act button").click();
        assertThat(page.locator(".error-summary")).containsText("P-938");
        page.locator(".error-summary a[href$='#remarks-title']").click();
        for (Locator answer : page.locator(".lint textarea").all()) answer.fill("情况如此，明年的目标再改");
        page.locator("form[action$='/answers'] .acts button").click();
        assertThat(page.locator(".found-group[data-severity=ERROR]")).hasCount(0);
        seen(visit, "answered");
    }

    private void submitted(Visit visit) {
        Page page = visit.page;
        visit.open("/fillings/" + filling + "/preview");
        seen(visit, "preview");
        page.locator("#submit-act button").click();
        assertThat(page.locator("#take-back-act")).isVisible();
    }

    /** 一个文件附到两行，一个网址附到一行；没有脚本也行。 */
    private void attached(Visit visit) {
        Page page = visit.page;
        visit.open("/fillings/" + filling + "/evidence");
        seen(visit, "evidence");
        page.setInputFiles("#file", new FilePayload("月报.pdf", "application/pdf", PDF));
        page.locator("#rows input").nth(1).check();
        page.locator("#rows input").nth(2).check();
        page.locator("#add .acts button").click();
        assertThat(page.locator("ul.evidence a[href*='/api/v1/files/']")).hasCount(2);
        page.locator("#link").fill("https://www.example.cn/survey");
        page.locator("#rows input").nth(3).check();
        page.locator("#add .acts button").click();
        assertThat(page.locator("ul.evidence a[href='https://www.example.cn/survey']"))
                .hasCount(1);
        seen(visit, "attached");
    }

    /** 提交了的那一版，交签章的扫描件。 */
    private void signed(Visit visit) {
        Page page = visit.page;
        visit.open("/fillings/" + filling);
        page.locator("main a[href$='/signing']").first().click();
        assertThat(page.locator("main")).containsText(Pattern.compile("[0-9a-f]{64}"));
        seen(visit, "signing");
        page.setInputFiles("input[type=file]", new FilePayload("签章.pdf", "application/pdf", PDF));
        page.locator("form:has(input[type=file]) button").click();
        assertThat(page.locator("main a[href*='/api/v1/files/']")).hasCount(1);
        seen(visit, "signed");
        if (visit.manner.script()) onAPhone(page.url());
    }

    /** 同样的两页，手机的宽度、英文、暗色。 */
    private void onAPhone(String signing) {
        try (Visit phone = visit(new Visit.Manner(320, "en", true, true), Role.PREPARER)) {
            phone.open("/fillings/" + filling + "/evidence");
            seen(phone, "evidence");
            phone.open(signing.replaceAll("https?://[^/]+", ""));
            seen(phone, "signing");
        }
    }

    private void reviewed(Visit visit) {
        Page page = visit.page;
        visit.open("/fillings/" + filling);
        // 9 + 45 + 30 + 10 × 85 ÷ 90 = 93.44
        assertThat(page.locator("#scores-title")).containsText("93.44");
        assertThat(page.locator("#scores-title")).containsText("优");
        assertThat(page.locator("p.answer").first()).containsText("情况如此，明年的目标再改");
        seen(visit, "reviewed");
        visit.open("/fillings/" + filling + "/review");
        assertThat(page.locator("#scores-title")).containsText("93.44");
        seen(visit, "review");
        visit.open("/assignments/" + assignment);
        page.locator("#pass-act button").click();
        assertThat(page.locator("#pass-act")).hasCount(0);
    }

    private static void problem(Visit visit, int nth, String... cells) {
        visit.page.locator("button.add").click();
        List<String> fields = List.of("problem", "indicators", "measure", "owner", "due");
        for (int i = 0; i < cells.length; i++)
            row(visit.page, nth)
                    .locator("[data-field=" + fields.get(i) + "] :is(input, textarea)")
                    .fill(cells[i]);
        keep(visit);
    }

    private static Locator row(Page page, int nth) {
        return page.locator("tbody tr[data-row]").nth(nth);
    }

    private static Locator cell(Page page, String row, String field) {
        return page.locator("[data-row='" + row + "'] [data-field=" + field + "] :is(input, textarea, select)");
    }

    /** 有脚本时自己存，没有时按“保存”。 */
    private static void keep(Visit visit) {
        if (visit.manner.script()) {
            visit.page.locator("h1").click();
            assertThat(visit.page.locator(".outbox[data-state=saved]")).isVisible();
        } else visit.page.locator("entry-grid .acts button").first().click();
    }
}
