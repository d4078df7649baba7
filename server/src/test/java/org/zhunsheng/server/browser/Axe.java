package org.zhunsheng.server.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** 页面里的无障碍问题，全部规则。只问违反了什么，不收集通过了什么；页面里没有框：比现成的封装快一倍。 */
final class Axe {

    private static final String SOURCE = source();

    private static final String RUN = """
            async () => {
                const found = await axe.run(document, {resultTypes: ['violations']});
                return found.violations.map(rule => rule.id + ': ' + rule.help + ' '
                    + rule.nodes.slice(0, 3).map(node => node.html).join(' | ')).join('\\n');
            }""";

    /** 不许页面用脚本的，定时器不走，axe 会一直等：它要马上做的，马上做；要等一阵的是它的限时，不必走。 */
    private static final String WITHOUT_TIMERS =
            "() => { window.setTimeout = (act, wait) => { if (!wait) Promise.resolve().then(act); return 1; }; }";

    private Axe() {}

    /** 不许用脚本的一页。 */
    static String violationsWithoutScript(Page page) {
        page.waitForLoadState();
        page.evaluate(WITHOUT_TIMERS);
        return violations(page);
    }

    /** 没有问题的为空字。刚换的一页，样式还没有到齐，颜色不作数：等它载完。 */
    static String violations(Page page) {
        page.waitForLoadState();
        if (page.evaluate("typeof axe").equals("undefined")) page.evaluate(SOURCE);
        return (String) page.evaluate(RUN);
    }

    private static String source() {
        try (InputStream in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
