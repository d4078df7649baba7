package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 走一遍填表：各部分的清单、填、加行、删行、撤销、向下填、拷一块、筛选、看一行的详情；没有脚本也一样。 */
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
