package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 走一遍填表：各部分的清单、填、加行、删行、撤销、向下填、粘贴一大块；没有脚本也一样。 */
class GridJourneysTest extends GridGround {

    static Stream<Visit.Manner> manners() {
        return Stream.of(WIDE, new Visit.Manner(320, "en", true, true), new Visit.Manner(1280, "en", false, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void aFormIsFilledPartByPart(Visit.Manner manner) {
        try (Visit visit = visit(manner, clerk).open("/fillings/" + filling.id())) {
            Page page = visit.page;
            assertThat(page.locator(".parts li")).hasCount(3);
            seen(visit, "filling");
            page.locator(".parts a").first().click();
            page.locator("[data-field=attribute] select").selectOption("新增");
            page.locator("[data-field=goal] textarea").fill("全年保洁河道 45 公里，水质不低于三类");
            seen(visit, "filling-objective");
            keep(visit);
            page.locator(".crumbs a").last().click();
            assertThat(page.locator(".state-complete")).hasCount(1);
            page.locator(".parts a[href$=indicators]").click();
            cell(page, "i1", "name").fill("保洁里程");
            cell(page, "i1", "weight").fill("十来分");
            page.locator("button.add").click();
            assertThat(page.locator("tbody tr")).hasCount(3);
            if (manner.script()) allSaved(page);
            assertThat(page.locator("[data-row=i1] [data-field=weight] .fault"))
                    .not()
                    .isEmpty();
            seen(visit, "filling-indicators");
            page.locator("tbody tr").last().locator(".remove").click();
            assertThat(page.locator("tbody tr")).hasCount(2);
            if (manner.script()) allSaved(page);
        }
        assertEquals("全年保洁河道 45 公里，水质不低于三类", stored("", "goal"));
        assertEquals("保洁里程", stored("i1", "name"));
        assertEquals("十来分", stored("i1", "weight"));
    }

    private static void seen(Visit visit, String name) {
        visit.screenshot(name);
        visit.sound();
    }

    /** 有脚本时自己存，没有时按“保存”。 */
    private static void keep(Visit visit) {
        if (visit.manner.script()) allSaved(visit.page);
        else visit.page.locator(".acts button").first().click();
    }

    @Test
    void rowsAreFilledDownRemovedAndBroughtBackFromTheKeyboard() {
        try (Visit visit = indicators(clerk)) {
            Page page = visit.page;
            cell(page, "i1", "name").fill("保洁里程");
            cell(page, "i1", "name").press("Enter");
            assertThat(cell(page, "i2", "name")).isFocused();
            page.keyboard().press("Control+d");
            assertThat(cell(page, "i2", "name")).hasValue("保洁里程");
            page.keyboard().press("Control+z");
            assertThat(cell(page, "i2", "name")).hasValue("");
            page.keyboard().press("Control+y");
            assertThat(cell(page, "i2", "name")).hasValue("保洁里程");
            page.keyboard().press("Control+z");
            page.keyboard().press("Control+Shift+Z");
            assertThat(cell(page, "i2", "name")).hasValue("保洁里程");
            page.keyboard().press("Control+z");
            assertThat(cell(page, "i2", "name")).hasValue("");
            page.locator("[data-row=i1] .remove").click();
            assertThat(page.locator("tbody tr")).hasCount(1);
            allSaved(page);
            assertEquals("", stored("i1", "@"));
            page.keyboard().press("Control+z");
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(cell(page, "i1", "name")).hasValue("保洁里程");
            allSaved(page);
            assertEquals("indicators 1", stored("i1", "@"));
            page.locator("button.help").click();
            assertThat(page.locator("dialog .keys kbd").last()).isVisible();
            visit.screenshot("filling-keys");
            visit.sound();
        }
    }

    /** 一块：选、填满、拷出去、贴回来一格不变，清空是一步；做不成的在那一格说为什么。 */
    @Test
    void aBlockIsSelectedFilledCopiedAndEmptied() {
        try (Visit visit = indicators(clerk)) {
            Page page = visit.page;
            cell(page, "i1", "group").fill("产出指标");
            cell(page, "i1", "dimension").fill("数量、\"质量\"\n与 时效");
            cell(page, "i1", "dimension").press("Control+d");
            assertThat(page.locator(".refusal")).containsText("上面没有");
            cell(page, "i1", "name").fill("保洁里程");
            cell(page, "i1", "sign").focus();
            page.keyboard().press("Control+r");
            assertThat(page.locator(".refusal")).containsText("不在这一格的选择里");
            cell(page, "i1", "reference").focus();
            page.keyboard().type("9");
            assertThat(page.locator(".refusal")).containsText("由别处带来");
            visit.sound();
            cell(page, "i1", "group").focus();
            page.keyboard().press("Control+a");
            page.keyboard().press("Shift+ArrowDown");
            page.keyboard().press("Shift+ArrowRight");
            assertThat(page.locator("[data-selected]")).hasCount(4);
            assertThat(page.locator(".told")).containsText("2 行 × 2 栏");
            visit.screenshot("filling-block");
            page.keyboard().press("Control+d");
            assertThat(cell(page, "i2", "dimension")).hasValue("数量、\"质量\"\n与 时效");
            String copied = copied(page, "i1", "group");
            assertEquals("产出指标\t\"数量、\"\"质量\"\"\n与 时效\"\r\n产出指标\t\"数量、\"\"质量\"\"\n与 时效\"", copied.split("\u0000")[0]);
            for (String form : List.of("text/plain", "text/html")) {
                paste(page, "i1", "group", form, copied.split("\u0000")[form.equals("text/html") ? 1 : 0]);
                assertThat(page.locator("dialog [data-verdict=same]")).hasCount(4);
                page.keyboard().press("Escape");
            }
            allSaved(page);
            cell(page, "i2", "group").focus();
            page.keyboard().press("Shift+ArrowRight");
            page.keyboard().press("Delete");
            assertThat(cell(page, "i2", "dimension")).hasValue("");
            allSaved(page);
            assertEquals("", stored("i2", "group"));
            page.keyboard().press("Control+z");
            assertThat(cell(page, "i2", "dimension")).hasValue("数量、\"质量\"\n与 时效");
            assertThat(cell(page, "i2", "group")).hasValue("产出指标");
        }
    }

    /** 只看几行：筛选写在地址里，没有显示的照样在；点一处发现，筛去的行也看得见。 */
    @Test
    void rowsAreFilteredAndARowHasItsDetailsBesideTheGrid() {
        try (Visit visit = indicators(clerk)) {
            Page page = visit.page;
            cell(page, "i1", "name").fill("保洁里程");
            cell(page, "i2", "weight").fill("十来分");
            allSaved(page);
            page.locator(".row-filter input").fill("里程");
            assertThat(page.locator("tbody tr:visible")).hasCount(1);
            assertThat(page.locator(".row-filter output")).containsText("1 行，共 2 行");
            visit.sound();
            page.reload();
            ready(page);
            assertThat(page.locator("tbody tr:visible")).hasCount(1);
            page.locator(".row-filter button").click();
            page.locator(".row-filter select").selectOption("found");
            assertThat(page.locator("[data-row=i2]")).isVisible();
            page.locator(".row-filter select").selectOption("");
            cell(page, "i1", "name").press("Control+Enter");
            Locator details = page.locator(".row-details");
            assertThat(details.locator("h2")).isFocused();
            assertThat(details.locator("h2")).containsText("保洁里程");
            assertThat(details.locator("[data-part=history] li")).hasCount(1);
            visit.screenshot("filling-details");
            visit.sound();
            assertTrue(beside(page), "the details stand beside the grid");
            cell(page, "i2", "weight").focus();
            assertThat(details.locator("[data-part=history] summary")).containsText("权重");
            assertThat(details.locator("h2")).containsText("2");
            cell(page, "i2", "weight").press("Control+Enter");
            page.keyboard().press("Escape");
            assertThat(details).isHidden();
            assertThat(cell(page, "i2", "weight")).isFocused();
            page.setViewportSize(390, 800);
            page.locator(".details-open").click();
            assertThat(details.locator("h2")).isFocused();
            assertFalse(beside(page), "below the grid on a phone");
            visit.screenshot("filling-details-phone");
            visit.sound();
        }
    }

    private static boolean beside(Page page) {
        return page.locator(".row-details").boundingBox().x
                > page.locator("table.entry").boundingBox().x + 300;
    }

    /** 整张表带着表头：栏照表头，行照名称，次序不同也对；看过的才写，一步撤销。 */
    @Test
    void aWholeFormIsPastedByItsHeadings() {
        try (Visit visit = indicators(clerk)) {
            Page page = visit.page;
            cell(page, "i1", "name").fill("水面垃圾减少率");
            cell(page, "i2", "name").fill("保洁里程");
            allSaved(page);
            paste(page, "i1", "group", "text/html", """
                    <table><tr><td colspan=7>河道保洁绩效目标表</td></tr>
                    <tr><td rowspan=5 style="width:20pt">绩效指标</td><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>分值</td><td>上年完成值</td></tr>
                    <tr><td rowspan=3>产出指标</td><td rowspan=2>数量
                      指标</td><td>保洁里程</td><td>≥120公里</td><td>50</td><td>110</td></tr>
                    <tr><td>清理<br>次数</td><td>≥12次</td><td>若干</td><td></td></tr>
                    <tr><td>生态效益指标</td><td>水面垃圾减少率</td><td>≥20%</td><td>10</td><td></td></tr></table>""");
            assertThat(page.locator("dialog .lead")).containsText("认出 3 行");
            assertThat(page.locator("dialog")).containsText("没有用的栏：上年完成值");
            assertThat(page.locator("dialog [data-verdict=wrong]")).hasCount(1);
            visit.screenshot("filling-whole");
            visit.sound();
            page.locator("dialog thead input").last().uncheck();
            page.locator("dialog .acts button").first().click();
            assertThat(page.locator("tbody tr")).hasCount(3);
            allSaved(page);
            assertEquals("120", stored("i2", "target"));
            assertEquals("≥", stored("i2", "sign"));
            assertEquals("公里", stored("i2", "unit"));
            assertEquals("数量 指标", stored("i2", "dimension"));
            assertEquals("生态效益指标", stored("i1", "dimension"));
            assertEquals("", stored("i2", "weight"));
            page.keyboard().press("Control+z");
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(cell(page, "i2", "target")).hasValue("");
            allSaved(page);
        }
    }

    @Test
    void aBlockOfSixtyRowsIsPastedAndItsTenBadCellsAreNot() {
        try (Visit visit = indicators(clerk)) {
            Page page = visit.page;
            paste(page, "i1", "group", block());
            assertThat(page.locator("dialog .preview tbody tr")).hasCount(60);
            assertThat(page.locator("dialog [data-verdict=wrong]")).hasCount(10);
            visit.screenshot("filling-paste");
            visit.sound();
            page.locator("dialog .acts button").first().click();
            assertThat(page.locator("tbody tr")).hasCount(60);
            allSaved(page);
            assertEquals(
                    470, region.count("cells where value <> '' and field <> '@' and filling_id = " + filling.id()));
            // 一步撤销：粘贴的全都没有了，加的行也没有了
            cell(page, "i1", "group").focus();
            page.keyboard().press("Control+z");
            assertThat(page.locator("tbody tr")).hasCount(2);
            allSaved(page);
            assertEquals(
                    0,
                    region.count(
                            "cells where value <> '' and field <> '@' and \"row\" in ('i1', 'i2') and filling_id = "
                                    + filling.id()));
        }
    }

    /** 服务器还没有说对不对，“粘贴”按不下去；说了就行。 */
    @Test
    void aPasteWaitsUntilItIsJudged() {
        try (Visit visit = indicators(clerk)) {
            Page page = visit.page;
            List<Route> held = new ArrayList<>();
            page.route("**/verdicts", held::add);
            paste(page, "i1", "name", "保洁里程\t≥");
            Locator write = page.locator("dialog .acts button").first();
            assertThat(write).isDisabled();
            assertThat(write).not().isEmpty();
            held.getFirst().resume();
            write.click();
            allSaved(page);
        }
        assertEquals("保洁里程", stored("i1", "name"));
        assertEquals("≥", stored("i1", "sign"));
    }

    /** 60 × 8：一级指标到对应的句；每六行有一个权重写得不对。 */
    private static String block() {
        return IntStream.range(0, 60)
                .mapToObj(i -> String.join(
                        "\t", "产出指标", "数量指标", "指标" + i, "≥", Integer.toString(i), "公里", i % 6 == 0 ? "若干" : "1.5", "1"))
                .collect(Collectors.joining("\n"));
    }

    private static void paste(Page page, String row, String field, String text) {
        paste(page, row, field, "text/plain", text);
    }

    private static void paste(Page page, String row, String field, String form, String text) {
        cell(page, row, field).evaluate("""
                (cell, [form, text]) => {
                  const data = new DataTransfer();
                  data.setData(form, text);
                  cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }""", List.of(form, text));
    }

    /** 拷出去的文字与 HTML，中间隔着一个零字符。 */
    private static String copied(Page page, String row, String field) {
        return (String) cell(page, row, field).evaluate("""
                (cell) => {
                  const data = new DataTransfer();
                  cell.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
                  return data.getData("text/plain") + "\\u0000" + data.getData("text/html");
                }""");
    }
}
