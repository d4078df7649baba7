package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.LayoutCatalog;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.goal.Baselines;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 一张自评表的一生，每个角色各用各的浏览器：提交、退回两行、只改两行、只审不同、三级通过、公开、公众找到、改了一个数的 PDF 被指出来。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReturnedAndPublishedJourneyTest {

    private static final Visit.Manner WIDE = new Visit.Manner(1280, "zh", false, true);

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
    private long clerk;
    private long assignment;
    private String form;

    @BeforeEach
    void aFilledForm() {
        region = new Region(database);
        clerk = region.account(Role.PREPARER, region.unit);
        name = "河道保洁" + UUID.randomUUID().toString().substring(0, 6);
        ProjectYear year = new ProjectYear(region, region.world.project(region.unit, name), 2026)
                .goals(
                        "全年保洁河道，沿河居民满意",
                        List.of(
                                new String[] {"i1", "产出指标", "数量指标", "保洁河道里程", "≥", "120", "公里", "30", "按月报累计"},
                                new String[] {"i2", "产出指标", "质量指标", "保洁合格率", "≥", "95", "%", "20", "抽查"},
                                new String[] {"i3", "效益指标", "生态效益指标", "水面垃圾减少率", "≥", "20", "%", "40", "与上年比"}))
                .budget("initial", "fiscal", "500000.00")
                .pay("2026-06-30", "V1", "450000.00");
        assignment = year.issued("self-evaluation", "mof-2020", "{unit-head,department-reviewer,finance-reviewer}");
        long filling = year.fillingOf(assignment);
        form = "/fillings/" + filling;
        region.as(clerk, Role.PREPARER, region.unit, () -> {
            baselines.carryIfThere(fillings.findToWrite(filling));
            return writing.save(filling, typed(), Cause.TYPED, Language.ZH);
        });
    }

    private static List<Change> typed() {
        List<Change> changes = new ArrayList<>();
        for (String[] one : List.of(
                new String[] {"clause1", "attained", "全年保洁河道，沿河居民满意。"},
                new String[] {"p1", "@", "problems 1"},
                new String[] {"p1", "problem", "汛期停工，里程没有完成。"},
                new String[] {"p1", "indicators", "1"},
                new String[] {"p1", "measure", "明年错峰安排保洁。"},
                new String[] {"p1", "owner", "河道科"},
                new String[] {"p1", "due", "2027-04-30"},
                new String[] {"i1", "actual", "118"},
                new String[] {"i1", "proof", "河道保洁月报"},
                new String[] {"i2", "actual", "96"},
                new String[] {"i2", "proof", "抽查记录"},
                new String[] {"i3", "actual", "21"},
                new String[] {"i3", "proof", "水面监测记录"}))
            changes.add(new Change(one[0], one[1], one[2], 0, UUID.randomUUID().toString()));
        return changes;
    }

    private Visit visit(Role role, long organization) {
        return new Visit(port, WIDE).with(region.world.session(region.account(role, organization)));
    }

    @Test
    void fromTheSubmissionToTheForgedCopy() throws Exception {
        try (Visit unit = new Visit(port, WIDE).with(region.world.session(clerk));
                Visit head = visit(Role.UNIT_HEAD, region.unit);
                Visit department = visit(Role.DEPARTMENT_REVIEWER, region.department);
                Visit finance = visit(Role.FINANCE_REVIEWER, region.bureau);
                Visit publisher = visit(Role.PUBLISHER, region.department);
                Visit anyone = new Visit(port, WIDE)) {
            submitted(unit);
            returned(head);
            mended(unit);
            submitted(unit);
            accepted(head);
            passedTogether(department);
            act(finance, "pass");
            proposed(unit);
            published(publisher);
            forged(anyone);
        }
    }

    private static void seen(Visit visit, String picture) {
        visit.screenshot("life-" + picture);
        visit.sound();
    }

    /** 建议改的都说明了，提交。 */
    private void submitted(Visit visit) {
        Page page = visit.open(form).page;
        List<Locator> answers = page.locator("textarea[name^='a.']").all();
        for (Locator answer : answers) answer.fill("情况如此，不改");
        if (!answers.isEmpty())
            page.locator(".card form:has(textarea[name^='a.']) p.acts button").click();
        act(visit, "submit");
    }

    private void act(Visit visit, String act) {
        Page page = visit.open("/assignments/" + assignment).page;
        page.locator("#" + act + "-act button").click();
        assertThat(page.locator(".notice[role=status]")).isVisible();
    }

    /** 从待办打开，按键到一行，提意见，两行；退回。 */
    private void returned(Visit visit) {
        Page page = visit.open("/tasks").page;
        page.locator(".task-list a", new Page.LocatorOptions().setHasText(name)).click();
        page.locator("a.button[href$='/review']").click();
        asked(page, 1, "actual", "与月报不符，请核对");
        page.locator("#main").press("j"); // 第一处是刚提的意见
        assertThat(page.locator("#threads li:focus")).hasCount(1);
        asked(page, 2, "", "请附抽查记录");
        seen(visit, "asked");
        page.locator("#main").press("?");
        assertThat(page.locator("#review-keys")).isFocused();
        page.keyboard().press("r");
        assertThat(page.locator("#return-opinion")).isFocused();
        page.keyboard().type("两行请核对");
        page.locator("#return-act button").click();
        assertThat(page.locator(".notice[role=status]")).isVisible();
    }

    private static void asked(Page page, int nth, String field, String text) {
        page.locator("a.ask[href*='section=indicators'][href*='row=i" + nth + "']")
                .click();
        page.locator("#field").selectOption(field);
        page.locator("#text").fill(text);
        page.locator("form.card button").click();
        assertThat(page.locator("#threads")).containsText(text);
    }

    private void mended(Visit visit) {
        Page page = visit.open("/tasks").page;
        page.locator(".task-list a", new Page.LocatorOptions().setHasText(name)).click();
        page.locator("a.button[href^='/fillings/']").click();
        assertThat(page.locator("#threads li[data-thread=open]")).hasCount(2);
        seen(visit, "returned");
        page.locator("#threads a[href*='#c.i1.']").click();
        assertThat(cell(page, "i3", "actual")).not().isEditable();
        cell(page, "i1", "actual").fill("119");
        cell(page, "i2", "proof").fill("抽查记录 12 份");
        page.locator("h1").click();
        assertThat(page.locator(".outbox[data-state=saved]")).isVisible();
        seen(visit, "mended");
    }

    private static Locator cell(Page page, String row, String field) {
        return page.locator("[data-row=" + row + "] [data-field=" + field + "] :is(input, textarea)");
    }

    /** 只审不同：两行两格。 */
    private void accepted(Visit visit) {
        Page page = visit.open(form + "/review").page;
        // 别的不同只有对检查的说明
        assertThat(page.locator(".differences tbody tr:has-text('绩效指标 · 第')")).hasCount(2);
        assertThat(page.locator(".differences ins").first()).hasText("119");
        page.locator("#main").press("j");
        page.keyboard().press("a");
        assertThat(page.locator(".differences tbody tr[data-seen]")).hasCount(1);
        assertThat(page.locator(".differences tbody tr[data-seen]")).containsText("看过");
        assertThat(page.locator(".differences tbody tr").nth(1)).isFocused();
        seen(visit, "difference");
        page.keyboard().press("p");
        assertThat(page.locator("#pass-act :focus")).hasCount(1);
        act(visit, "pass", "P-990");
        visit.open(form + "/review");
        for (int i = 0; i < 2; i++) {
            Locator open = page.locator("#threads li[data-thread=open]").first();
            open.locator("summary").click();
            open.locator("[formaction$='/resolve']").click();
        }
        assertThat(page.locator("#threads li[data-thread=resolved]")).hasCount(2);
        act(visit, "pass");
    }

    /** 做不成的：说为什么。 */
    private void act(Visit visit, String act, String code) {
        Page page = visit.open("/assignments/" + assignment).page;
        page.locator("#" + act + "-act button").click();
        assertThat(page.locator(".error-summary")).containsText(code);
    }

    private void passedTogether(Visit visit) {
        Page page = visit.open("/reviews?words=" + name).page;
        seen(visit, "reviews");
        page.locator("input[name=form]").check();
        page.locator("#reviews button").click();
        seen(visit, "trial");
        page.locator("form[action$='/reviews/pass'] button").click();
        assertThat(page.locator(".notice[role=status]")).containsText("通过了 1 份");
    }

    private void proposed(Visit visit) {
        Page page = visit.open(form + "/disclosure").page;
        page.locator("#found button").last().click();
        assertThat(page.locator("p.notice[role=status]")).isVisible();
    }

    private void published(Visit visit) {
        Page page = visit.open("/tasks").page;
        page.locator("a[href*='/disclosures/']", new Page.LocatorOptions().setHasText(name))
                .click();
        page.locator("a[href$='/publish']").click();
        page.locator("section.last button").click();
        assertThat(page.locator("p.notice[role=status]")).isVisible();
    }

    private void forged(Visit visit) throws Exception {
        Page page = visit.open("/public?q=" + name).page;
        page.locator(".published h2 a").first().click();
        assertThat(page.locator(".sheet")).containsText("119");
        seen(visit, "public");
        String path = page.url().replaceAll("https?://[^/]+", "").replaceAll("\\?.*", "");
        byte[] copy = forgedCopy(new Visitor(port).file(path + "/files/html"));
        page.locator("a[href*='/compare']").click();
        page.setInputFiles("#file", new FilePayload("公开的表.pdf", "application/pdf", copy));
        page.locator("form:has(#file) button").click();
        assertThat(page.locator("main")).containsText("保洁河道里程");
        assertThat(page.locator("main")).containsText("129");
        assertThat(page.locator(".compared tbody tr:not(.row-head)")).hasCount(1);
        seen(visit, "forged");
    }

    /** 改了一个数的 PDF。 */
    private static byte[] forgedCopy(byte[] published) throws Exception {
        String html = new String(published, StandardCharsets.UTF_8);
        String changed = html.replace(">119<", ">129<");
        assertNotEquals(html, changed);
        Form form = Formats.read("form.html", changed.getBytes(StandardCharsets.UTF_8))
                .forms()
                .getFirst();
        String layout =
                Objects.requireNonNull(LayoutCatalog.official(form, "mof-2020")).id();
        return Writing.write(List.of(form), Format.PDF, layout);
    }
}
