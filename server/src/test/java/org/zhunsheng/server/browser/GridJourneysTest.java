package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
            page.locator("[data-row=i1] .remove").click();
            assertThat(page.locator("tbody tr")).hasCount(1);
            allSaved(page);
            assertEquals("", stored("i1", "@"));
            page.keyboard().press("Control+z");
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(cell(page, "i1", "name")).hasValue("保洁里程");
            allSaved(page);
            assertEquals("indicators 1", stored("i1", "@"));
            cell(page, "i1", "name").press("Control+Enter");
            assertThat(page.locator("dialog .lines li")).hasCount(1);
            visit.sound();
            page.keyboard().press("Escape");
            page.locator("button.help").click();
            assertThat(page.locator("dialog .keys li")).not().hasCount(0);
            visit.sound();
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
        cell(page, row, field).evaluate("""
                (cell, text) => {
                  const data = new DataTransfer();
                  data.setData("text/plain", text);
                  cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }""", text);
    }
}
