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
import org.junit.jupiter.api.Test;

/** 贴进填报的表格：整张表照表头，一大块照位置；先看、后写，一步撤销。 */
class PasteJourneysTest extends GridGround {

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
}
