package org.zhunsheng.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.TestClock;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 身份与会话的要求，编号同 docs/security.md。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestClock.Instead.class)
class IdentityRequirementsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private Passwords passwords;

    @Autowired
    private FirstStart firstStart;

    @Autowired
    private TestClock clock;

    private World world;
    private Person person;

    @BeforeEach
    void somebody() {
        world = new World(database);
        person = Person.in(world, 1, passwords);
        world.asOwner(db -> db.sql("delete from sign_in_failures").update());
    }

    @AfterEach
    void theTimeIsNow() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "admin,admin", "admin,''", "admin,password", "admin,admin123", "admin,Admin@123", "admin,123456",
        "root,root", "postgres,postgres", "zhunsheng,zhunsheng", "test,test", "guest,guest", "demo,demo"
    })
    void requirement1NoDefaultPasswordWorks(String login, String password) {
        Visitor visitor = new Visitor(port);
        assertEquals(
                422,
                visitor.post("/sign-in", Map.of("login", login, "password", password))
                        .statusCode());
        assertEquals("", visitor.cookie(SessionCookie.NAME));
    }

    @Test
    void requirement1TheInstallersPasswordIsRandomAndMustBeChanged() {
        String secret = firstStart.secret().orElseThrow();
        assertTrue(secret.length() >= 20);
        Visitor visitor = new Visitor(port);
        visitor.post("/sign-in", Map.of("login", FirstStart.LOGIN, "password", secret));
        assertEquals("/my-account", Visitor.location(visitor.get("/tasks")));
        assertEquals("/my-account", Visitor.location(visitor.get("/accounts")));
    }

    @Test
    void requirement2APasswordAloneOpensNoAdministration() {
        world.grant(person.id(), Role.SECURITY_ADMINISTRATOR, 1);
        Visitor visitor = new Visitor(port);
        person.signIn(visitor, Person.PASSWORD);
        for (String path : List.of("/accounts/" + person.id() + "/disable", "/grants/1/revoke", "/settings/title"))
            assertEquals(
                    403,
                    visitor.post(path, Map.of("version", "1", "value", "x")).statusCode(),
                    path);
    }

    @Test
    void requirement2WhereASecondFactorIsSetThePasswordAloneGoesNoFurther() {
        world.asOwner(db -> db.sql("update account_secrets set totp_confirmed_at = now() where account_id = :id")
                .param("id", person.id())
                .update());
        Visitor visitor = new Visitor(port);
        person.signIn(visitor, Person.PASSWORD);
        assertTrue(Visitor.location(visitor.get("/tasks")).startsWith("/sign-in"));
        assertTrue(Visitor.location(visitor.get("/sign-in?next=/tasks")).startsWith("/confirm"));
        assertEquals(
                401,
                visitor.post("/my-account/tokens", Map.of("name", "x", "permissions", "task.read"))
                        .statusCode());
    }

    @Test
    void requirement4TheLockLastsFifteenMinutesFromTheFifthFailureAndConcernsNobodyElse() {
        Visitor visitor = new Visitor(port);
        for (int failure = 0; failure < Failures.PER_ACCOUNT; failure++) {
            person.signIn(visitor, "wrong");
            if (failure < 4) clock.forward(Duration.ofMinutes(3));
        }
        assertEquals(1, world.audited("account.lock", "account:" + person.id()));
        clock.forward(Duration.ofMinutes(14));
        assertEquals(422, person.signIn(visitor, Person.PASSWORD).statusCode());
        Person other = Person.in(world, 1, passwords);
        assertEquals(302, other.signIn(new Visitor(port), Person.PASSWORD).statusCode());
        clock.forward(Duration.ofMinutes(2));
        assertEquals(302, person.signIn(visitor, Person.PASSWORD).statusCode());
    }

    @Test
    void requirement4OneSourceIsLockedWhateverTheAccount() {
        for (int failure = 0; failure < Failures.PER_SOURCE; failure++)
            new Visitor(port).post("/sign-in", Map.of("login", "nobody-" + failure, "password", "wrong"));
        assertEquals(422, person.signIn(new Visitor(port), Person.PASSWORD).statusCode());
        clock.forward(Duration.ofMinutes(16));
        assertEquals(302, person.signIn(new Visitor(port), Person.PASSWORD).statusCode());
    }

    @Test
    void requirement4TheSecurityAdministratorUnlocksAndItIsRecorded() {
        for (int failure = 0; failure < Failures.PER_ACCOUNT; failure++) person.signIn(new Visitor(port), "wrong");
        assertEquals(422, person.signIn(new Visitor(port), Person.PASSWORD).statusCode());
        String path = "/accounts/" + person.id() + "/unlock";
        Visitor system = Person.signedIn(world, port, Role.SYSTEM_ADMINISTRATOR, 1);
        assertEquals(403, system.post(path, Map.of()).statusCode());
        Visitor security = Person.signedIn(world, port, Role.SECURITY_ADMINISTRATOR, 1);
        assertEquals(302, security.post(path, Map.of()).statusCode());
        assertEquals(1, world.audited("account.unlock", "account:" + person.id()));
        assertEquals(302, person.signIn(new Visitor(port), Person.PASSWORD).statusCode());
    }

    @Test
    void requirement4TheOldPasswordIsNoWayAroundTheLock() {
        Visitor visitor = new Visitor(port);
        person.signIn(visitor, Person.PASSWORD);
        Map<String, String> guess = Map.of("old", "wrong", "wanted", "Qv3mzkgh9w", "again", "Qv3mzkgh9w");
        for (int failure = 0; failure < Failures.PER_ACCOUNT; failure++)
            assertEquals(422, visitor.post("/my-account/password", guess).statusCode());
        Map<String, String> right = Map.of("old", Person.PASSWORD, "wanted", "Qv3mzkgh9w", "again", "Qv3mzkgh9w");
        assertEquals(422, visitor.post("/my-account/password", right).statusCode());
    }

    @Test
    void requirement5TheSameAnswerAndTheSameWorkForKnownUnknownLockedAndDisabled() {
        Person disabled = Person.in(world, 1, passwords);
        Person locked = Person.in(world, 1, passwords);
        world.asOwner(db -> db.sql("update accounts set state = 'disabled' where id = :id")
                .param("id", disabled.id())
                .update());
        for (int failure = 0; failure < Failures.PER_ACCOUNT; failure++) locked.signIn(new Visitor(port), "wrong");
        String usual = plain(person.signIn(new Visitor(port), "wrong"), person.login());
        for (Person one : List.of(new Person(0, "p-nobody00"), disabled, locked)) {
            Visitor visitor = new Visitor(port);
            visitor.get("/sign-in");
            long before = passwords.calls();
            HttpResponse<String> answer = one.signIn(visitor, Person.PASSWORD);
            assertEquals(1, passwords.calls() - before, one.login());
            assertEquals(422, answer.statusCode());
            assertEquals(usual, plain(answer, one.login()));
        }
    }

    private static String plain(HttpResponse<String> answer, String login) {
        return answer.body().replace(login, "X").replaceAll("_csrf\" value=\"[^\"]*", "");
    }

    @Test
    void requirement6ASignInGivesANewSessionAndKeepsNoneThatWasPlanted() {
        Visitor visitor = new Visitor(port).with("planted-by-somebody-else");
        person.signIn(visitor, Person.PASSWORD);
        String first = visitor.cookie(SessionCookie.NAME);
        assertNotEquals("planted-by-somebody-else", first);
        visitor.post("/confirm", Map.of("proof", Person.PASSWORD));
        assertEquals(
                401,
                new Visitor(port)
                        .with(first)
                        .post("/my-account/sessions/1/end", Map.of())
                        .statusCode());
        assertEquals(200, visitor.get("/tasks").statusCode());
    }

    @Test
    void requirement7IdleAndAbsoluteLimits() {
        Visitor idle = new Visitor(port);
        person.signIn(idle, Person.PASSWORD);
        clock.forward(Duration.ofMinutes(29));
        assertEquals(200, idle.get("/tasks").statusCode());
        clock.forward(Duration.ofMinutes(29));
        assertEquals(200, idle.get("/tasks").statusCode(), "use keeps the session");
        clock.forward(Duration.ofMinutes(31));
        assertEquals(302, idle.get("/tasks").statusCode());
        Visitor busy = new Visitor(port);
        person.signIn(busy, Person.PASSWORD);
        for (int half = 0; half < 36; half++) {
            clock.forward(Duration.ofMinutes(19));
            assertEquals(200, busy.get("/tasks").statusCode());
        }
        clock.forward(Duration.ofMinutes(37)); // 12 小时零 1 分
        assertEquals(302, busy.get("/tasks").statusCode());
    }

    @Test
    void requirement7ThreeSessionsAtMostAndTheOwnerEndsThem() {
        Visitor first = new Visitor(port);
        person.signIn(first, Person.PASSWORD);
        Visitor second = new Visitor(port);
        person.signIn(second, Person.PASSWORD);
        for (int more = 0; more < 2; more++) person.signIn(new Visitor(port), Person.PASSWORD);
        assertEquals(302, first.get("/tasks").statusCode(), "the fourth ended the first");
        String page = second.get("/my-account").body();
        var ends = java.util.regex.Pattern.compile("/my-account/sessions/(\\d+)/end")
                .matcher(page);
        assertTrue(ends.find());
        assertEquals(302, second.post(ends.group(), Map.of()).statusCode());
        assertEquals(1, world.audited("session.end", "session:" + ends.group(1)));
        Visitor stranger = Person.signedIn(world, port, Role.PREPARER, 1);
        assertEquals(404, stranger.post(ends.group(), Map.of()).statusCode());
    }

    @Test
    void requirement9WithoutAFreshConfirmationNoRoleChanges() {
        long admin = world.account("stale-" + person.login(), 1);
        world.grant(admin, Role.SECURITY_ADMINISTRATOR, 1);
        Visitor stale = new Visitor(port).with(world.session(admin, Duration.ofMinutes(11)));
        Map<String, String> grant = Map.of("role", "preparer", "organization", "0");
        assertEquals(
                403, stale.post("/accounts/" + person.id() + "/roles", grant).statusCode());
        assertEquals(
                403,
                stale.post("/settings/policy.profile", Map.of("value", "asvs5", "version", "0"))
                        .statusCode());
        HttpResponse<String> page = stale.get("/accounts/" + person.id() + "/roles");
        assertTrue(Visitor.location(page).startsWith("/confirm?next=%2Faccounts%2F"), Visitor.location(page));
        assertEquals(0, world.audited("role.grant", "account:" + person.id()));
        assertEquals(0, world.audited("setting.change", "setting:policy.profile"));
    }

    @Test
    void requirement10CookiesAreHostBoundAndTheTokenIsInNoAddress() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = person.signIn(visitor, Person.PASSWORD);
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertFalse(cookies.isEmpty());
        for (String cookie : cookies) {
            assertTrue(cookie.startsWith("__Host-"), cookie);
            for (String part : List.of("Secure", "HttpOnly", "SameSite=Lax", "Path=/"))
                assertTrue(cookie.contains(part), cookie);
            assertFalse(cookie.contains("Domain"), cookie);
        }
        String token = visitor.cookie(SessionCookie.NAME);
        assertFalse(Visitor.location(answer).contains(token));
        for (String path : List.of("/tasks", "/my-account"))
            assertFalse(visitor.get(path).body().contains(token), path);
    }
}
