package org.zhunsheng.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 登录、锁定、会话。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInTest {

    private static final String PASSWORD = "Correct-horse.7";

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private Passwords passwords;

    private World world;
    private String login;
    private long account;

    @BeforeEach
    void anAccountWithAPassword() {
        world = new World(database);
        login = "someone-" + UUID.randomUUID().toString().substring(0, 8);
        account = world.account(login, 1);
        String hash = passwords.hash(PASSWORD);
        world.asOwner(db -> db.sql(
                        "update account_secrets set password_hash = :hash, totp_confirmed_at = null where account_id = :id")
                .param("hash", hash)
                .param("id", account)
                .update());
    }

    private HttpResponse<String> signIn(Visitor visitor, String name, String password) {
        return visitor.post("/sign-in", Map.of("login", name, "password", password));
    }

    @Test
    void theRightPasswordBeginsASessionAndAWrongOneDoesNot() {
        Visitor visitor = new Visitor(port);
        assertEquals(422, signIn(visitor, login, "wrong").statusCode());
        assertEquals("", visitor.cookie(SessionCookie.NAME));
        assertEquals(302, signIn(visitor, login, PASSWORD).statusCode());
        assertEquals(200, visitor.get("/tasks").statusCode());
        visitor.post("/sign-out", Map.of());
        assertEquals(302, visitor.get("/tasks").statusCode());
    }

    @Test
    void anUnknownAccountIsAnsweredLikeAWrongPassword() {
        String known = signIn(new Visitor(port), login, "wrong").body();
        String unknown = signIn(new Visitor(port), "nobody-at-all", "wrong").body();
        assertEquals(
                known.replace(login, "X").replaceAll("_csrf\" value=\"[^\"]*", ""),
                unknown.replace("nobody-at-all", "X").replaceAll("_csrf\" value=\"[^\"]*", ""));
    }

    @Test
    void fiveFailuresLockTheAccountButNoOther() {
        Visitor visitor = new Visitor(port);
        for (int i = 0; i < Failures.PER_ACCOUNT; i++) signIn(visitor, login, "wrong");
        assertEquals(422, signIn(visitor, login, PASSWORD).statusCode());
        String other = login;
        anAccountWithAPassword();
        assertNotEquals(other, login);
        assertEquals(302, signIn(visitor, login, PASSWORD).statusCode());
    }

    @Test
    void theFourthSessionEndsTheFirst() {
        Visitor first = new Visitor(port);
        signIn(first, login, PASSWORD);
        assertEquals(200, first.get("/tasks").statusCode());
        for (int i = 0; i < 3; i++) signIn(new Visitor(port), login, PASSWORD);
        assertEquals(302, first.get("/tasks").statusCode());
    }

    @Test
    void confirmingChangesTheTokenAndTheOldOneIsDead() {
        Visitor visitor = new Visitor(port);
        signIn(visitor, login, PASSWORD);
        String before = visitor.cookie(SessionCookie.NAME);
        assertEquals(302, visitor.post("/confirm", Map.of("proof", PASSWORD)).statusCode());
        assertNotEquals(before, visitor.cookie(SessionCookie.NAME));
        assertEquals(200, visitor.get("/tasks").statusCode());
        assertEquals(302, new Visitor(port).with(before).get("/tasks").statusCode());
    }

    @Test
    void aChangedRoleEndsTheSessions() {
        Visitor visitor = new Visitor(port);
        signIn(visitor, login, PASSWORD);
        assertEquals(200, visitor.get("/tasks").statusCode());
        world.grant(account, Role.PREPARER, 1);
        assertEquals(302, visitor.get("/tasks").statusCode());
    }

    @Test
    void aRoleThatNeedsASecondFactorIsHeldBackUntilItIsSet() {
        world.grant(account, Role.FINANCE_REVIEWER, 1);
        Visitor visitor = new Visitor(port);
        signIn(visitor, login, PASSWORD);
        HttpResponse<String> tasks = visitor.get("/tasks");
        assertEquals("/my-account", tasks.headers().firstValue("Location").orElse(""));
        assertEquals(302, visitor.get("/my-account/factor").statusCode(), "looking at it sets nothing");
        assertEquals(302, visitor.post("/my-account/factor/begin", Map.of()).statusCode());
        assertTrue(visitor.get("/my-account/factor").body().contains("<svg"));
    }

    @Test
    void theNextPageIsNeverElsewhere() {
        for (String next :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/%5cx\r\nX: y"}) {
            Visitor visitor = new Visitor(port);
            HttpResponse<String> answer =
                    visitor.post("/sign-in", Map.of("login", login, "password", PASSWORD, "next", next));
            String location = answer.headers().firstValue("Location").orElse("");
            assertTrue(location.startsWith("/") && !location.contains("evil.example"), location);
        }
    }

    @Test
    void aSensitiveActNeedsAFreshConfirmation() {
        String stale = world.session(account, Duration.ofMinutes(11));
        Visitor visitor = new Visitor(port).with(stale);
        assertEquals(
                403,
                visitor.post("/my-account/tokens", Map.of("name", "x", "permissions", "task.read"))
                        .statusCode());
    }
}
