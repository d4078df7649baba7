package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** 断网、登录失效、关了再开、服务不在、两个人同一格：最后一次击键都还在。 */
class GridResilienceTest extends GridGround {

    /** 一个字一个字地键入，不离开这一格。 */
    private static void type(Page page, String row, String field, String text) {
        cell(page, row, field).focus();
        page.keyboard().type(text);
    }

    @Test
    void aLostNetworkKeepsTheLastKeystroke() {
        try (Visit visit = indicators(clerk)) {
            Page page = visit.page;
            page.context().setOffline(true);
            type(page, "i1", "name", "保洁里程");
            type(page, "i1", "target", "45");
            assertThat(page.locator(".outbox[data-state=offline]")).containsText("2");
            visit.screenshot("filling-offline");
            page.context().setOffline(false);
            page.evaluate("dispatchEvent(new Event('online'))");
            allSaved(page);
        }
        assertEquals("保洁里程", stored("i1", "name"));
        assertEquals("45", stored("i1", "target"));
    }

    @Test
    void aClosedPageComesBackWithTheLastKeystroke() {
        try (Visit visit = indicators(clerk)) {
            Page page = visit.page;
            page.route("**/changes", Route::abort);
            type(page, "i1", "name", "保洁里程一");
            // 不等存、不离开这一格，就关了
            Page again = page.context().newPage();
            page.close();
            again.navigate("http://127.0.0.1:" + port + path("indicators"));
            ready(again);
            assertThat(cell(again, "i1", "name")).hasValue("保洁里程一");
            allSaved(again);
        }
        assertEquals("保洁里程一", stored("i1", "name"));
    }

    /** 页面在击键之后再也没有轮到执行一步（机器忙、磁盘慢），就关了：那一键也已经交给了浏览器。 */
    @Test
    void aPageThatNeverRunsAgainAfterTheKeyKeepsIt() {
        try (Visit visit = indicators(clerk)) {
            Page page = visit.page;
            page.route("**/changes", Route::abort);
            cell(page, "i1", "name").focus();
            page.evaluate("""
                    () => {
                      for (const character of '保洁里程一') {
                        document.activeElement.value += character;
                        document.activeElement.dispatchEvent(new Event('input', { bubbles: true }));
                      }
                      setTimeout(() => { for (;;) { } }, 0);
                    }""");
            // 画页面的进程当场没了：没有告别，也没有下一步
            ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().commandLine().orElse("").contains("--type=renderer"))
                    .forEach(ProcessHandle::destroyForcibly);
            Page again = page.context().newPage();
            again.navigate("http://127.0.0.1:" + port + path("indicators"));
            ready(again);
            assertThat(cell(again, "i1", "name")).hasValue("保洁里程一");
            allSaved(again);
        }
    }

    @Test
    void anEndedSessionKeepsThePageAndGoesOnAfterSigningInAgain() {
        try (Visit visit = indicators(clerk)) {
            Page page = visit.page;
            region.world.asOwner(db -> db.sql("delete from sessions where account_id = :account")
                    .param("account", clerk)
                    .update());
            type(page, "i1", "name", "保洁里程");
            assertThat(page.locator(".outbox[data-state=signedOut] a")).isVisible();
            visit.screenshot("filling-signed-out");
            // 另一个人登录了：一件也不传
            visit.with(region.world.session(colleague));
            page.locator(".outbox button").click();
            assertThat(page.locator(".outbox[data-state=another]")).isVisible();
            assertEquals("", stored("i1", "name"));
            visit.with(region.world.session(clerk));
            page.evaluate("document.querySelector('entry-grid').outbox.resume()");
            allSaved(page);
        }
        assertEquals("保洁里程", stored("i1", "name"));
    }

    @Test
    void aServerThatIsAwayIsWaitedFor() {
        try (Visit visit = indicators(clerk)) {
            Page page = visit.page;
            page.route("**/changes", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            type(page, "i1", "name", "保洁");
            assertThat(page.locator(".outbox[data-state=offline]")).isVisible();
            page.unroute("**/changes");
            page.keyboard().type("里程");
            allSaved(page);
        }
        assertEquals("保洁里程", stored("i1", "name"));
    }

    @Test
    void anAnswerThatGotLostIsNotTakenForSomebodyElse() {
        try (Visit visit = indicators(clerk)) {
            Page page = visit.page;
            page.route("**/changes", route -> {
                route.fetch();
                route.abort();
            });
            type(page, "i1", "name", "保洁");
            assertThat(page.locator(".outbox[data-state=offline]")).isVisible();
            assertEquals("保洁", stored("i1", "name"));
            page.unroute("**/changes");
            page.keyboard().type("里程");
            allSaved(page);
            assertThat(page.locator(".clash")).hasCount(0);
        }
        assertEquals("保洁里程", stored("i1", "name"));
    }

    @Test
    void twoPeopleInOneCellBothSeeBothValues() {
        twoPeopleIn("target", "name");
    }

    @Test
    void twoPeopleInOneCellOfASelfEvaluationBothSeeBothValues() {
        aSelfEvaluation();
        twoPeopleIn("reason", "proof");
    }

    /** 检查与存一起回答：改好的当场不在了，说了改好的是哪一条。 */
    @Test
    void whatIsMendedIsSaidWithTheSaveItself() {
        aSelfEvaluation();
        try (Visit visit = indicators(clerk)) {
            Page page = visit.page;
            page.route("**/scores", route -> route.fulfill(new Route.FulfillOptions().setStatus(204))); // 不靠存了之后再取的
            type(page, "i1", "decided", "很多");
            assertThat(page.locator("[data-found] .lint [data-code='P-931']")).hasCount(1);
            assertThat(page.locator("[data-found] .mended")).isHidden();
            cell(page, "i1", "decided").fill("8");
            assertThat(page.locator("[data-found] .mended li")).hasCount(1);
            assertThat(page.locator("[data-found] .lint [data-code='P-931']")).hasCount(0);
            visit.screenshot("filling-mended");
            visit.sound();
        }
    }

    private void twoPeopleIn(String field, String elsewhere) {
        try (Visit mine = indicators(clerk);
                Visit other = indicators(colleague)) {
            type(mine.page, "i1", field, "45");
            allSaved(mine.page);
            type(other.page, "i1", field, "43");
            assertThat(other.page.locator(".clash")).containsText("45");
            other.screenshot("filling-clash");
            other.sound();
            assertEquals("45", stored("i1", field));
            other.page.locator(".clash button").first().click();
            allSaved(other.page);
            assertEquals("43", stored("i1", field));
            // 先写的人没有再动那一格：换成新的值，看得见谁在那里
            cell(mine.page, "i2", elsewhere).focus();
            assertThat(cell(mine.page, "i1", field)).hasValue("43");
            assertThat(mine.page.locator(".presence")).containsText("r-");
        }
    }
}
