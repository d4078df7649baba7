package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.IndicatorWorld;
import org.zhunsheng.text.Language;

/** 走一遍绩效目标的一年：从指标库选、处室确认、申报、退回、改好、看改了什么、批、调整、再批，各版都在。 */
class GoalJourneysTest extends GridGround {

    private long head;
    private long officer;
    private long library;

    static Stream<Visit.Manner> manners() {
        return Stream.of(WIDE, new Visit.Manner(320, "en", true, false));
    }

    @BeforeEach
    void goalsButForOneRow() {
        head = region.account(Role.UNIT_HEAD, region.unit);
        officer = region.account(Role.DIVISION, region.first);
        long manager = region.account(Role.CAMPAIGN_MANAGER, region.bureau);
        library = new IndicatorWorld(region.world).inUse(region.bureau, manager, "清理水面垃圾");
        List<Change> changes = new ArrayList<>();
        put(changes, "", "attribute", "新增", "goal", "全年保洁河道，水质不低于三类，沿河居民满意");
        put(changes, "c1", "@", "clauses 1", "clause", "全年保洁河道");
        put(changes, "c2", "@", "clauses 2", "clause", "沿河居民满意");
        row(changes, "i3", "产出指标", "时效指标", "保洁完成及时率", "≥", "98", "%", "10", "1");
        row(changes, "i4", "效益指标", "生态效益指标", "水面垃圾减少率", "≥", "20", "%", "30", "1");
        row(changes, "i5", "满意度指标", "服务对象满意度指标", "沿河居民满意度", "≥", "90", "%", "10", "2");
        put(changes, "i3", "@", "indicators 3");
        put(changes, "i4", "@", "indicators 4");
        put(changes, "i5", "@", "indicators 5");
        row(changes, "i1", "产出指标", "数量指标", "保洁河道里程", "≥", "45", "公里", "20", "1");
        row(changes, "i2", "产出指标", "质量指标", "保洁合格率", "≥", "95", "%", "10", "1");
        put(changes, "i2", "division", "测报科");
        region.as(
                clerk, Role.PREPARER, region.unit, () -> writing.save(filling.id(), changes, Cause.TYPED, Language.ZH));
    }

    private static void put(List<Change> changes, String row, String... cells) {
        for (int i = 0; i < cells.length; i += 2)
            changes.add(
                    new Change(row, cells[i], cells[i + 1], 0, UUID.randomUUID().toString()));
    }

    private static void row(List<Change> changes, String row, String... values) {
        String[] fields = {"group", "dimension", "name", "sign", "target", "unit", "weight", "clauses"};
        for (int i = 0; i < fields.length; i++) put(changes, row, fields[i], values[i]);
    }

    @ParameterizedTest
    @MethodSource("manners")
    void aYearOfGoals(Visit.Manner manner) {
        try (Visit unit = visit(manner, clerk);
                Visit reviewer = visit(manner, head)) {
            taken(unit);
            confirmed(manner);
            act(unit, "submit");
            returned(reviewer);
            change(unit, "i1", "target", "46");
            locked(unit);
            answered(unit);
            act(unit, "submit");
            reviewed(reviewer, "45", "46");
            settled(reviewer);
            act(reviewer, "pass");
            adjusted(unit);
            reviewed(reviewer, "46", "40");
            act(reviewer, "pass");
            versions(unit);
            libraryPages(unit);
        }
    }

    static Stream<Visit.Manner> narrowToo() {
        return Stream.of(WIDE, new Visit.Manner(320, "en", true, false));
    }

    /** 由去年带来：要确认的文字一点就确认，每行看得见去年的值。 */
    @ParameterizedTest
    @MethodSource("narrowToo")
    void goalsOfLastYear(Visit.Manner manner) {
        FillingWorld world = new FillingWorld(region.world);
        world.state(filling.assignmentId(), "submitted");
        long next = world.assignment(region.department, filling.projectId(), 2027);
        filling = region.as(clerk, Role.PREPARER, region.unit, () -> fillings.ofAssignment(next));
        try (Visit visit = visit(manner, clerk).open("/fillings/" + filling.id())) {
            Page page = visit.page;
            page.locator("form[action$='/carry'] button").click();
            Locator open = page.locator("button[name=confirm]");
            assertThat(open).hasCount(3);
            seen(visit, "goal-carried");
            open.first().click();
            assertThat(open).hasCount(2);
            change(visit, "i1", "target", "50");
            assertThat(page.locator("[data-row=i1] [data-field=target] .approved"))
                    .isVisible();
            assertThat(page.locator("[data-row=i1] [data-field=weight] .approved"))
                    .isHidden();
            seen(visit, "goal-before");
        }
    }

    private static void seen(Visit visit, String name) {
        visit.screenshot(name);
        visit.sound();
    }

    private void taken(Visit visit) {
        Page page = visit.open(path("library")).page;
        seen(visit, "goal-library");
        page.locator("button[name=indicator]").click();
        assertThat(page.locator("tbody tr")).hasCount(6);
        String row = page.locator("tbody tr").last().getAttribute("data-row");
        assertThat(cell(page, row, "name")).hasValue("清理水面垃圾");
        if (visit.manner.script()) ready(page);
        cell(page, row, "target").fill("30");
        cell(page, row, "weight").fill("10");
        cell(page, row, "clauses").fill("1");
        keep(visit);
        seen(visit, "goal-library-taken");
        checked(visit, row);
    }

    /** 检查在表格旁边：写坏了说，改好了就不说。 */
    private static void checked(Visit visit, String row) {
        Page page = visit.page;
        Locator weights = page.locator("form-findings [data-code='P-873']");
        assertThat(weights).hasCount(0);
        cell(page, row, "weight").fill("11");
        keep(visit);
        assertThat(weights).hasCount(1);
        seen(visit, "goal-found");
        cell(page, row, "weight").fill("10");
        keep(visit);
        assertThat(weights).hasCount(0);
        Locator mended =
                page.locator("form-findings .mended li").filter(new Locator.FilterOptions().setHasText("权重合计"));
        assertThat(mended).hasCount(visit.manner.script() ? 1 : 0);
    }

    private void confirmed(Visit.Manner manner) {
        try (Visit visit = visit(manner, officer).open("/tasks")) {
            Page page = visit.page;
            page.locator(".task-list a").click();
            assertThat(cell(page, "i1", "target")).not().isEditable();
            assertThat(cell(page, "i2", "target")).isEditable();
            seen(visit, "goal-division");
            page.locator("form[action$='/confirm'] button").click();
            assertThat(page.locator("form[action$='/confirm']")).hasCount(0);
        }
    }

    /** 有脚本时自己存，没有时按“保存”。 */
    private static void keep(Visit visit) {
        visit.page.keyboard().press("Tab");
        if (visit.manner.script()) allSaved(visit.page);
        else visit.page.locator(".acts button").first().click();
    }

    private void change(Visit visit, String row, String field, String value) {
        Page page = visit.open(path("indicators")).page;
        if (visit.manner.script()) ready(page);
        cell(page, row, field).fill(value);
        keep(visit);
    }

    /** 填报页上的一件事；{@code typed} 是各栏与写的。 */
    private void act(Visit visit, String act, String... typed) {
        Page page = visit.open("/assignments/" + filling.assignmentId()).page;
        if (typed.length > 0) page.locator("summary:has(+ #" + act + "-act)").click();
        for (int i = 0; i < typed.length; i += 2)
            page.locator("#" + act + "-" + typed[i]).fill(typed[i + 1]);
        if (typed.length > 0) seen(visit, "goal-" + act);
        page.locator("#" + act + "-act button").click();
        assertThat(page.locator(".notice[role=status]")).isVisible();
    }

    private void returned(Visit visit) {
        visit.open("/assignments/" + filling.assignmentId());
        visit.page.locator("a.button[href$='/review']").click();
        assertThat(visit.page.locator(".differences")).hasCount(0);
        visit.page
                .locator(".whole [aria-label$='第 1 行提意见'], .whole [aria-label$=', row 1']")
                .last()
                .click();
        visit.page.locator("#field").selectOption("target");
        visit.page.locator("#text").fill("没有依据");
        seen(visit, "goal-ask");
        visit.page.locator("form.card button").click();
        assertThat(visit.page.locator("#threads li[data-thread=open]")).hasCount(1);
        seen(visit, "goal-threads");
        act(visit, "return", "opinion", "再改改");
    }

    /** 只有意见指到的行打开着。 */
    private void locked(Visit visit) {
        Page page = visit.open(path("indicators")).page;
        assertThat(cell(page, "i1", "target")).isEditable();
        assertThat(cell(page, "i3", "target")).not().isEditable();
        assertThat(page.locator("button[name=add]")).hasCount(0);
        seen(visit, "goal-returned");
    }

    private void answered(Visit visit) {
        Page page = visit.open("/fillings/" + filling.id()).page;
        page.locator("#threads summary").click();
        page.locator("#threads textarea").fill("已改为 46，依据附后");
        seen(visit, "goal-returned-parts");
        page.locator("#threads button").first().click();
        assertThat(page.locator("#threads li[data-thread=answered]")).hasCount(1);
    }

    private void settled(Visit visit) {
        visit.page.locator("#threads summary").click();
        visit.page.locator("#threads [formaction$='/resolve']").click();
        assertThat(visit.page.locator("#threads li[data-thread=resolved]")).hasCount(1);
    }

    private void reviewed(Visit visit, String before, String after) {
        visit.open("/tasks");
        visit.page.locator(".task-list a").click();
        visit.page.locator("a.button[href$='/review']").click();
        assertThat(visit.page.locator(".differences tbody tr")).hasCount(1);
        assertThat(visit.page.locator(".differences del")).hasText(before);
        assertThat(visit.page.locator(".differences ins")).hasText(after);
        seen(visit, "goal-review");
    }

    private void adjusted(Visit visit) {
        act(visit, "adjust", "opinion", "年中预算调减", "document", "演示〔2026〕7号");
        change(visit, "i1", "target", "40");
        assertThat(visit.page.locator("[data-row=i1] [data-field=target] .approved"))
                .isVisible();
        seen(visit, "goal-adjusting");
        visit.open("/fillings/" + filling.id());
        seen(visit, "goal-adjusting-parts");
        act(visit, "submit");
    }

    private void versions(Visit visit) {
        Page page = visit.open(path("versions")).page;
        assertThat(page.locator("li strong.tag")).hasCount(1);
        seen(visit, "goal-versions");
        page.locator(".lines.card a").first().click();
        assertThat(page.locator(".differences ins")).hasText("40");
        seen(visit, "goal-version");
    }

    private void libraryPages(Visit visit) {
        visit.open("/indicators?reach=common");
        seen(visit, "indicators");
        visit.open("/indicators/" + library);
        seen(visit, "indicator");
        visit.open("/indicators/new?organization=" + region.unit);
        visit.page.locator("#name").fill("新的指标");
        visit.page.locator("#code").fill("SW-01");
        visit.page.locator("#level2").fill("数量指标");
        visit.page.locator("main form .button").click();
        assertThat(visit.page.locator(".error-summary")).containsText("P-914");
        assertThat(visit.page.locator("#name")).hasValue("新的指标");
        seen(visit, "indicator-form");
    }
}
