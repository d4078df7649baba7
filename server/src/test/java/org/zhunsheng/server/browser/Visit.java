package org.zhunsheng.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 一次访问：多宽、哪种语言、明暗、有没有脚本；记下控制台里的错误与请求过的别处。 */
final class Visit implements AutoCloseable {

    /** 要看照片的时候：{@code mvn … -Dzhunsheng.pictures=true}；平常不照，一张要半秒处理器时间。 */
    private static final boolean PICTURES = Boolean.getBoolean("zhunsheng.pictures");

    private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();

    final Manner manner;
    final Page page;
    private final BrowserContext context;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    /** 怎样访问。 */
    record Manner(int width, String lang, boolean dark, boolean script) {

        String name() {
            return width + "-" + lang + (dark ? "-dark" : "") + (script ? "" : "-noscript");
        }
    }

    Visit(int port, Manner manner) {
        this.manner = manner;
        this.address = "http://127.0.0.1:" + port;
        this.context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(manner.width(), 900)
                        .setJavaScriptEnabled(manner.script())
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setColorScheme(manner.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setLocale(manner.lang().equals("en") ? "en-GB" : "zh-CN"));
        context.setDefaultTimeout(60_000);
        this.page = watch(context.newPage());
    }

    private Page watch(Page opened) {
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        opened.onPageError(complaints::add);
        opened.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                complaints.add("outside: " + request.url());
            }
        });
        return opened;
    }

    /** 带着这个会话来。 */
    Visit with(String session) {
        context.addCookies(List.of(new Cookie("__Host-zhunsheng", session)
                .setDomain("127.0.0.1")
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)));
        return this;
    }

    Visit open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** 交样表并按“检核”。 */
    void check(Path... files) {
        page.setInputFiles("#file", files);
        page.click("form.upload button[type=submit]");
    }

    static Path sample(String name) {
        return SAMPLES.resolve(name);
    }

    /** 新打开的标签页。 */
    Page opened(Runnable action) {
        return watch(context.waitForPage(action));
    }

    void screenshot(String name) {
        screenshot(page, name);
    }

    /** 忙的机器上浏览器偶尔照不成，再照一次；照片给人看，不是断言。 */
    void screenshot(Page shown, String name) {
        if (!PICTURES) return;
        Page.ScreenshotOptions options = new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + "-" + manner.name() + ".jpg"))
                .setType(ScreenshotType.JPEG) // 比 PNG 省一半的时间
                .setFullPage(true);
        try {
            shown.screenshot(options);
        } catch (PlaywrightException busy) {
            shown.screenshot(options);
        }
    }

    /** 没有无障碍问题，没有横向滚动，没有控制台错误。 */
    void sound() {
        sound(page);
    }

    void sound(Page shown) {
        String violated = manner.script() ? Axe.violations(shown) : Axe.violationsWithoutScript(shown);
        assertEquals("", violated, "axe");
        assertEquals(List.of(), complaints);
        Object over = shown.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertTrue(((Number) over).intValue() <= 0, "the page scrolls sideways by " + over + " px");
    }

    @Override
    public void close() {
        context.close();
    }
}
