package org.zhunsheng.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** 无障碍的检查查得出问题：没有问题的页面才是真的没有。 */
class AxeTest {

    private static final String PAGE =
            "<!doctype html><html lang=zh-CN><title>页</title><main><h1>页</h1><p style='color:%s'>淡色的一行字</p>%s</main></html>";

    @Test
    void whatIsWrongIsFoundAndWhatIsRightIsNot() {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setContent(PAGE.formatted("#000", "<img alt='' src='data:,'>"));
            assertEquals("", Axe.violations(page));
            page.setContent(PAGE.formatted("#eee", "<img src='data:,'>"));
            String found = Axe.violations(page);
            assertTrue(found.contains("image-alt") && found.contains("color-contrast"), found);
        }
    }
}
