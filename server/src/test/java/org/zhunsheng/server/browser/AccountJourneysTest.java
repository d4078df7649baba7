package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.World;

/** 走一遍：建帐号、授权、一次性口令登录、改口令、设第二因素、再登录、解锁与设置的各页。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccountJourneysTest {

    private static final String WANTED = "Qv3mzkgh9w-new";

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    static Stream<Visit.Manner> manners() {
        return Stream.of(new Visit.Manner(1280, "zh", false, true), new Visit.Manner(320, "en", true, false));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void anAccountFromItsCreationToTheSecondSignIn(Visit.Manner manner) {
        World world = new World(database);
        String login = "w-" + UUID.randomUUID().toString().substring(0, 8);
        Created created = created(manner, world, login);
        granted(manner, world, login, created.account());
        byte[] secret = firstSignIn(manner, login, created.password());
        secondSignIn(manner, login, secret);
        delegated(manner, world, login);
    }

    /** 审核人委托一位同事，写错一次，再结束。 */
    private void delegated(Visit.Manner manner, World world, String login) {
        world.account("e-" + login, 1);
        try (Visit visit = visitOf(manner, world, "d-" + login, Role.FINANCE_REVIEWER)) {
            Page page = visit.page;
            visit.open("/my-account/delegations");
            page.locator("main a.button").click();
            page.fill("#deputy", "nobody");
            page.fill("#until", LocalDate.now().plusDays(9).toString());
            page.fill("#reason", "外出培训");
            submit(page, "main form");
            shown(visit, "delegation-form");
            page.fill("#deputy", "e-" + login);
            submit(page, "main form");
            shown(visit, "delegations");
            page.locator("main form[action$='/end'] button").first().click();
            assertThat(page.locator("main form[action$='/end']")).hasCount(0);
        }
    }

    /** 系统管理员建帐号。 */
    private Created created(Visit.Manner manner, World world, String login) {
        try (Visit visit = visitOf(manner, world, "s-" + login, Role.SYSTEM_ADMINISTRATOR)) {
            Page page = visit.page;
            visit.open("/accounts/new");
            page.fill("#login", "不对 的");
            page.fill("#name", "王小明");
            page.fill("#organization", "9999");
            submit(page, "main form");
            shown(visit, "account-wrong");
            page.fill("#login", login);
            page.fill("#organization", "0");
            submit(page, "main form");
            shown(visit, "account-password");
            String password = page.locator("#password").innerText();
            page.locator("main a.button").click();
            String account = page.url().replaceAll(".*/", "");
            visit.open("/accounts/" + account + "/change");
            shown(visit, "account-change");
            visit.open("/accounts?q=" + login.substring(0, 5));
            assertThat(page.locator("main tbody th")).not().hasCount(0);
            visit.open("/accounts");
            shown(visit, "accounts");
            return new Created(account, password);
        }
    }

    private record Created(String account, String password) {}

    /** 安全管理员授权：两件事不是一个人做的。 */
    private void granted(Visit.Manner manner, World world, String login, String account) {
        try (Visit visit = visitOf(manner, world, "g-" + login, Role.SECURITY_ADMINISTRATOR)) {
            Page page = visit.page;
            visit.open("/accounts/" + account + "/roles");
            page.selectOption("#role", "finance-reviewer");
            submit(page, "main form[action$='/roles']");
            assertThat(page.locator("main tbody th")).hasCount(1);
            shown(visit, "account-roles");
            for (String path : List.of("", "/credentials")) {
                visit.open("/accounts/" + account + path);
                shown(visit, "account" + path.replace('/', '-'));
            }
            visit.open("/settings");
            shown(visit, "settings");
            visit.open("/settings/policy.profile");
            shown(visit, "setting");
        }
    }

    private Visit visitOf(Visit.Manner manner, World world, String login, Role role) {
        long administrator = world.account(login, 1);
        world.grant(administrator, role, 1);
        Visit visit = new Visit(port, manner);
        visit.page
                .context()
                .addCookies(List.of(new Cookie("__Host-zhunsheng", world.session(administrator))
                        .setUrl("https://127.0.0.1:" + port)
                        .setSecure(true)));
        return visit;
    }

    private byte[] firstSignIn(Visit.Manner manner, String login, String password) {
        try (Visit visit = new Visit(port, manner).open("/sign-in")) {
            Page page = visit.page;
            shown(visit, "sign-in");
            signIn(page, login, password);
            shown(visit, "my-account-restricted");
            page.fill("#old", password);
            page.fill("#wanted", WANTED);
            page.fill("#again", WANTED);
            submit(page, "form[action='/my-account/password']");
            submit(page, "form[action='/my-account/factor/begin']");
            byte[] secret =
                    new Base32().decode(page.locator("code.secret").innerText().replace(" ", ""));
            shown(visit, "factor");
            page.fill("#code", code(secret, 0));
            submit(page, "main form");
            assertThat(page.locator(".codes code")).hasCount(8);
            shown(visit, "recovery-codes");
            page.locator("main a.button").click();
            assertThat(page.locator(".sections")).isVisible();
            return secret;
        }
    }

    private void secondSignIn(Visit.Manner manner, String login, byte[] secret) {
        try (Visit visit = new Visit(port, manner).open("/sign-in")) {
            signIn(visit.page, login, WANTED);
            assertThat(visit.page.locator("#proof")).isVisible();
            shown(visit, "confirm");
            visit.page.fill("#proof", "000000x");
            submit(visit.page, "main form");
            assertThat(visit.page.locator(".error-summary")).isVisible();
            visit.page.fill("#proof", code(secret, 30)); // 这一步用过了，下一步也认
            submit(visit.page, "main form");
            assertThat(visit.page.locator(".sections")).isVisible();
            visit.open("/my-account");
            shown(visit, "my-account");
        }
    }

    private static void signIn(Page page, String login, String password) {
        page.fill("#login", login);
        page.fill("#password", password);
        submit(page, "main form");
    }

    private static void submit(Page page, String form) {
        page.locator(form + " .button").first().click();
    }

    private static void shown(Visit visit, String name) {
        visit.screenshot(name);
        visit.sound();
    }

    private static String code(byte[] secret, int seconds) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(secret, "HmacSHA1"), Instant.now().plusSeconds(seconds));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
