package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** 数一个人要几步：打开的页、点的下数、按的键；字是从别处（电子表格、文档）贴来的。 */
final class Steps {

    /** 每一页都数；换了页还在。只数人做的（isTrusted）。 */
    private static final String COUNTER = """
            const add = (name) => localStorage.setItem(name, Number(localStorage.getItem(name) ?? 0) + 1);
            add("pages");
            for (const name of ["pointerdown", "keydown"])
              addEventListener(name, (event) => { if (event.isTrusted) add(name); }, true);
            """;

    private Steps() {}

    static void begin(Page page) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.addInitScript(COUNTER);
    }

    /** 到现在为止。 */
    static String taken(Page page) {
        return "%s 页、点 %s 下、按 %s 次键"
                .formatted(count(page, "pages"), count(page, "pointerdown"), count(page, "keydown"));
    }

    private static Object count(Page page, String name) {
        return page.evaluate("name => localStorage.getItem(name) ?? 0", name);
    }

    /** 下一部分。 */
    static void next(Page page) {
        String before = page.url();
        page.locator("button[name=next]").click();
        page.waitForURL(url -> !url.equals(before));
    }

    /** 真的剪贴板，真的 Ctrl+V；有预览的点“写进去”，等存好。 */
    static void paste(Locator into, String text) {
        Page page = into.page();
        into.click();
        typed(page, text);
        if (text.contains("\t") || text.contains("\n"))
            page.locator("dialog .acts button").first().click();
        assertThat(page.locator(".outbox[data-state=saved]")).isVisible();
    }

    /** 不在表格里的：贴上就是。 */
    static void typed(Page page, String text) {
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        page.keyboard().press("Control+v");
    }
}
