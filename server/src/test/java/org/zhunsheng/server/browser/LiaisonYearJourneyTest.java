package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.demonstration.Demonstration;

/** 演示里联络处的 2019 年，从空着的自评表到提交：公开的那张表缺的原因、佐证、问卷，这里补上；再收回，留给别的测试。 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {Demonstration.PROPERTY + "=true", Demonstration.YEARS + "=no-years.csv"})
class LiaisonYearJourneyTest {

    private static final Visit.Manner WIDE = new Visit.Manner(1280, "zh", false, true);

    /** 行、完成值、给分、原因、佐证。 */
    private static final List<String[]> FACTS = List.of(
            new String[] {"i1", "达成", "6", "", "支付凭证、审计报告"},
            new String[] {"i3", "达成", "5", "", "项目批复文件"},
            new String[] {"i4", "达成", "5", "", "财务制度、检查记录"},
            new String[] {"i5", "达成", "8", "", "目标批复"},
            new String[] {"i6", "达成", "4", "", "管理制度"},
            new String[] {"i7", "100", "", "", "工作台账"},
            new String[] {"i8", "13", "", "受云南雨季影响，三个州市没有成行；下一年避开雨季，先排偏远州市", "调研记录 32 份"},
            new String[] {"i9", "100", "", "", "督查记录"},
            new String[] {"i11", "100", "", "", "结题报告"},
            new String[] {"i12", "部分达成", "6", "雨季影响进展，社会效益尚未全部显现；下一年四月前开工", "项目总结"},
            new String[] {"i13", "未达成", "4", "干部轮换，与各部门协作还在磨合；下一年每季召开部门协调会", "会议纪要"},
            new String[] {"i14", "部分达成", "5", "轮换后机制需要重新培训；下一年三月前完成培训", "制度文件"});

    /** 手册 L 节对公开的那张表的发现里，填的人补得上的。 */
    private static final String MENDED = """
            no-numeric-target deduction-unexplained satisfaction-without-survey evidence-missing goal-object-changed subprojects-without-money
            goal-without-result scores-all-integers actual-missing delay-at-full-score dimension-mismatch rate-without-parts
            benefit-out-of-scope problem-without-measure typing-error approximate-number achievement-without-number""";

    @LocalServerPort
    private int port;

    @Autowired
    private Demonstration demonstration;

    @Test
    void fromTheEmptyFormToTheSubmission() {
        String link = "/" + demonstration.prepare().getFirst().path();
        demonstration.load();
        try (Visit visit = new Visit(port, WIDE).open(link)) {
            Page page = visit.page;
            page.locator("main form button").click();
            visit.open("/demonstration");
            page.locator("li:has-text('填报人 1') button").click();
            visit.open("/tasks");
            page.locator(".task-list a", new Page.LocatorOptions().setHasText("2019 年绩效自评"))
                    .click();
            String assignment = page.url().replaceAll("https?://[^/]+", "");
            page.locator("#start-act button").click();
            page.locator("a.button[href^='/fillings/']").click();
            String form = page.url().replaceAll("https?://[^/]+", "");
            filled(visit, form);
            told(visit, form);
            answered(visit, form);
            submitted(visit, assignment, form);
        }
    }

    private static void filled(Visit visit, String form) {
        Page page = visit.page;
        visit.open(form + "/indicators");
        assertThat(page.locator("tbody tr[data-row]")).hasCount(14);
        for (String[] fact : FACTS) {
            Locator row = page.locator("[data-row=" + fact[0] + "]");
            List<String> fields = List.of("actual", "score", "reason", "proof");
            for (int i = 0; i < fields.size(); i++)
                if (!fact[i + 1].isEmpty())
                    row.locator("[data-field=" + fields.get(i) + "] :is(input, textarea)")
                            .fill(fact[i + 1]);
        }
        saved(page);
        assertThat(page.locator(".scores")).containsText("8 × 1027026.81 ÷ 1040000 = 7.900206… → 8");
        assertThat(page.locator(".scores")).containsText("11 × 13 ÷ 16 = 8.9375 → 8.94");
        visit.open(form + "/surveys");
        page.locator("button.add").click();
        Locator survey = page.locator("tbody tr").first();
        List<String> counts =
                List.of("indicator", "10", "valid", "50", "very", "30", "satisfied", "16", "basically", "3");
        for (int i = 0; i < counts.size(); i += 2)
            survey.locator("[data-field=" + counts.get(i) + "] input").fill(counts.get(i + 1));
        saved(page);
    }

    private static void told(Visit visit, String form) {
        Page page = visit.page;
        visit.open(form + "/attainment");
        List<String> attained = List.of(
                "召开小组长例会 4 次，深入 13 个州市调研 32 次，协调对口支援，提出意见建议 39 条，接待代表团、考察团 45 次",
                "为援滇干部人才提供服务保障 165 人次，协调往返机票 11 套",
                "核查、指导企业项目 3 个",
                "完成消费扶贫课题 1 项，转化为工作建议");
        // 四句，五个子项目；子项目不必写
        assertThat(page.locator("tbody tr[data-row]")).hasCount(attained.size() + 5);
        for (int i = 0; i < attained.size(); i++)
            page.locator("tbody tr[data-row]")
                    .nth(i)
                    .locator("[data-field=attained] textarea")
                    .fill(attained.get(i));
        saved(page);
        visit.screenshot("liaison-attainment");
        visit.open(form + "/problems");
        problem(page, 0, "新到岗干部与各部门的协作有待加强", "13", "每季召开部门协调会", "综合处", "2020-12-31");
        problem(page, 1, "援滇项目受云南雨季影响", "8、12", "项目提前招标，四月前开工，避开雨季", "项目处", "2020-04-30");
        visit.screenshot("liaison-problems");
    }

    private static void problem(Page page, int nth, String... cells) {
        page.locator("button.add").click();
        Locator row = page.locator("tbody tr[data-row]").nth(nth);
        List<String> fields = List.of("problem", "indicators", "measure", "owner", "due");
        for (int i = 0; i < cells.length; i++)
            row.locator("[data-field=" + fields.get(i) + "] :is(input, textarea)")
                    .fill(cells[i]);
        saved(page);
    }

    private static void answered(Visit visit, String form) {
        Page page = visit.page;
        visit.open(form);
        assertThat(page.locator("#scores-title")).containsText("89.94 分 · 良好");
        for (Locator answer : page.locator(".lint textarea").all()) answer.fill("2019 年的表式如此，下一年的目标再改");
        page.locator("form[action$='/answers'] .acts button").click();
        assertThat(page.locator(".found-group[data-severity=ERROR]")).hasCount(0);
        visit.screenshot("liaison-ready");
        visit.sound();
    }

    private static void submitted(Visit visit, String assignment, String form) {
        Page page = visit.page;
        visit.open(form + "/preview");
        assertThat(page.locator(".printed img").first()).isVisible();
        visit.screenshot("liaison-preview");
        visit.sound();
        page.locator("#submit-act button").click();
        assertThat(page.locator(".notice[role=status]")).containsText("可以在下面收回");
        assertThat(page.locator("#take-back-act")).isVisible();
        visit.open(form);
        assertThat(page.locator("code.digest")).hasText(Pattern.compile("[0-9a-f]{64}"));
        visit.screenshot("liaison-submitted");
        visit.sound();
        besideThePublishedForm(visit);
        visit.open(assignment);
        page.locator("#take-back-act button").click();
        assertThat(page.locator("#submit-act")).isVisible();
    }

    /** 与公开过的那张并排：手册指出它没有写的、写得不对的，这里都没有了；还在的是那一年的目标与预算本身。 */
    private static void besideThePublishedForm(Visit visit) {
        Page page = visit.page;
        page.locator("main a[href$='/history']").first().click();
        page.locator("main a[href*='/history/']").first().click();
        page.locator("a.button[href$='/compare']").click();
        Locator checks = page.locator("[aria-labelledby=findings-title] tbody tr");
        for (String mended : MENDED.split("\\s+"))
            assertThat(checks.filter(
                            new Locator.FilterOptions().setHas(page.locator("code:text-is('" + mended + "')"))))
                    .containsText("右边没有了");
        visit.screenshot("liaison-beside");
        visit.sound();
    }

    private static void saved(Page page) {
        page.locator("h1").click();
        assertThat(page.locator(".outbox[data-state=saved]")).isVisible();
    }
}
