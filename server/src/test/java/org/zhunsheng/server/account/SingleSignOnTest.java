package org.zhunsheng.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.oidc.FakeProvider;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 要求 12：统一认证，对着照规矩办事的假提供者。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SingleSignOnTest {

    private static final FakeProvider PROVIDER = provider();

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private Passwords passwords;

    private World world;
    private long account;

    private static FakeProvider provider() {
        try {
            return new FakeProvider();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("zhunsheng.oidc.issuer", PROVIDER::issuer);
        settings.add("zhunsheng.oidc.client-id", () -> "client");
        settings.add("zhunsheng.oidc.client-secret", () -> "secret");
        settings.add("zhunsheng.oidc.name", () -> "省厅统一认证");
        settings.add("zhunsheng.oidc.second-factor", () -> "mfa");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void aLinkedAccount() {
        world = new World(database);
        account = world.account("s-" + UUID.randomUUID().toString().substring(0, 8), 1);
        PROVIDER.subject = "subject-" + UUID.randomUUID();
        PROVIDER.claims = UnaryOperator.identity();
        PROVIDER.signature = FakeProvider.Signature.RIGHT;
        world.asOwner(db -> db.sql(
                        "update account_secrets set totp_confirmed_at = null, password_changed_at = null where account_id = :id")
                .param("id", account)
                .update());
        link(account);
    }

    private void link(long to) {
        world.asOwner(db -> db.sql(
                        "insert into account_identities (issuer, subject, account_id) values (:issuer, :subject, :account)")
                .param("issuer", PROVIDER.issuer())
                .param("subject", PROVIDER.subject)
                .param("account", to)
                .update());
    }

    /** 转回来的路径，连同参数。 */
    private String back(Visitor person) {
        String authorize = Visitor.location(person.get("/sign-in/oidc?next=/my-account"));
        assertTrue(authorize.startsWith(PROVIDER.issuer() + "/authorize?"), authorize);
        var uri = PROVIDER.signIn(authorize);
        return uri.getPath() + "?" + uri.getQuery();
    }

    private void refused(Visitor person, String path) {
        HttpResponse<String> answer = person.get(path);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("P-676"));
        assertEquals("", person.cookie(SessionCookie.NAME));
    }

    @Test
    void requirement12TheLinkedAccountSignsInAndGoesWhereItWanted() {
        Visitor person = new Visitor(port);
        assertTrue(person.get("/sign-in").body().contains("用省厅统一认证登录"));
        HttpResponse<String> answer = person.get(back(person));
        assertEquals("/my-account", Visitor.location(answer));
        assertEquals(200, person.get("/my-account").statusCode());
        assertEquals(1, world.audited("account.sign-in", "account:" + account));
    }

    @Test
    void requirement12PkceIsShownAtTheTokenEndAndNowhereElse() {
        Visitor person = new Visitor(port);
        String authorize = Visitor.location(person.get("/sign-in/oidc"));
        var uri = PROVIDER.signIn(authorize);
        person.get(uri.getPath() + "?" + uri.getQuery());
        String verifier = String.valueOf(PROVIDER.verifier);
        assertTrue(verifier.length() >= 43, verifier);
        assertFalse(authorize.contains(verifier));
    }

    @Test
    void requirement12AnotherStateOrNoneIsRefused() {
        Visitor person = new Visitor(port);
        String path = back(person);
        refused(person, path.replaceAll("state=[^&]*", "state=another"));
        refused(person, path); // 用过了一次的 Cookie 也没有了
        refused(new Visitor(port), back(new Visitor(port)));
        refused(new Visitor(port), "/sign-in/oidc/back?code=x");
    }

    @Test
    void requirement12AnotherBrowsersAnswerIsRefused() {
        Visitor attacker = new Visitor(port);
        String path = back(attacker);
        Visitor victim = new Visitor(port);
        back(victim);
        refused(victim, path);
    }

    static Stream<Arguments> wrongTokens() {
        return Stream.of(
                wrong("nonce", claims -> claims.claim("nonce", "another")),
                wrong("no nonce", claims -> claims.claim("nonce", null)),
                wrong("issuer", claims -> claims.issuer("https://evil.example")),
                wrong("audience", claims -> claims.audience("another-client")),
                wrong(
                        "audiences without azp",
                        claims -> claims.audience(List.of("client", "another-client"))
                                .claim("azp", "another-client")),
                wrong(
                        "expired",
                        claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(900)))
                                .expirationTime(Date.from(Instant.now().minusSeconds(600)))),
                wrong("no subject", claims -> claims.subject(null)));
    }

    private static Arguments wrong(String name, UnaryOperator<JWTClaimsSet.Builder> claims) {
        return Arguments.of(name, claims);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void requirement12AWrongTokenIsRefused(String name, UnaryOperator<JWTClaimsSet.Builder> claims) {
        PROVIDER.claims = claims;
        Visitor person = new Visitor(port);
        refused(person, back(person));
    }

    @Test
    void requirement12AnUnsignedOrForeignSignatureIsRefused() {
        for (FakeProvider.Signature one : List.of(FakeProvider.Signature.NONE, FakeProvider.Signature.STRANGER)) {
            PROVIDER.signature = one;
            Visitor person = new Visitor(port);
            refused(person, back(person));
        }
    }

    @Test
    void requirement12ACodeIsGoodForOnce() {
        Visitor person = new Visitor(port);
        String path = back(person);
        String handshake = person.cookie("__Host-sign-on");
        assertEquals(302, person.get(path).statusCode());
        assertNotEquals("", person.cookie(SessionCookie.NAME));
        Visitor thief = new Visitor(port);
        HttpResponse<String> again = thief.send(thief.request(path).setHeader("Cookie", "__Host-sign-on=" + handshake));
        assertEquals(400, again.statusCode());
        assertEquals("", thief.cookie(SessionCookie.NAME));
    }

    @Test
    void requirement12ATamperedHandshakeIsRefused() {
        Visitor person = new Visitor(port);
        String path = back(person);
        String sealed = person.cookie("__Host-sign-on");
        String other = (sealed.charAt(20) == 'A' ? "B" : "A");
        Visitor tampered = new Visitor(port);
        HttpResponse<String> answer = tampered.send(tampered.request(path)
                .setHeader("Cookie", "__Host-sign-on=" + sealed.substring(0, 20) + other + sealed.substring(21)));
        assertEquals(400, answer.statusCode());
    }

    @Test
    void requirement12AnUnknownIdentityIsNeverFoundByEmailAndIsToldWhomToAsk() {
        world.asOwner(db -> db.sql("update accounts set email = 'somebody@example.cn' where id = :id")
                .param("id", account)
                .update());
        PROVIDER.subject = "unknown-subject";
        Visitor person = new Visitor(port);
        HttpResponse<String> answer = person.get(back(person));
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("unknown-subject") && answer.body().contains(PROVIDER.issuer()));
        assertEquals("", person.cookie(SessionCookie.NAME));
    }

    @Test
    void requirement12ADisabledAccountDoesNotSignIn() {
        world.asOwner(db -> db.sql("update accounts set state = 'disabled' where id = :id")
                .param("id", account)
                .update());
        Visitor person = new Visitor(port);
        assertEquals(403, person.get(back(person)).statusCode());
    }

    @Test
    void requirement12OurSecondFactorIsAskedUnlessTheProviderShowedOne() {
        world.asOwner(db -> db.sql("update account_secrets set totp_confirmed_at = now() where account_id = :id")
                .param("id", account)
                .update());
        Visitor person = new Visitor(port);
        PROVIDER.claims = claims -> claims.claim("amr", List.of("pwd"));
        person.get(back(person));
        assertTrue(Visitor.location(person.get("/my-account")).startsWith("/sign-in"));
        PROVIDER.claims = claims -> claims.claim("amr", List.of("pwd", "mfa"));
        Visitor strong = new Visitor(port);
        strong.get(back(strong));
        assertEquals(200, strong.get("/my-account").statusCode());
    }

    @Test
    void requirement12AnOldSignInThereIsNotAFreshConfirmationHere() {
        world.grant(account, Role.SECURITY_ADMINISTRATOR, 1);
        PROVIDER.claims = claims -> claims.claim("amr", List.of("mfa"))
                .claim("auth_time", Instant.now().minusSeconds(3600).getEpochSecond());
        Visitor person = new Visitor(port);
        person.get(back(person));
        long other = world.account("o-" + UUID.randomUUID().toString().substring(0, 8), 1);
        assertTrue(Visitor.location(person.get("/accounts/" + other + "/roles")).startsWith("/confirm"));
        assertTrue(person.get("/confirm").body().contains("again=true"));
        assertTrue(Visitor.location(person.get("/sign-in/oidc?again=true")).contains("max_age=0"));
        PROVIDER.claims = claims -> claims.claim("amr", List.of("mfa"));
        String before = person.cookie(SessionCookie.NAME);
        person.get(back(person));
        assertEquals(200, person.get("/accounts/" + other + "/roles").statusCode());
        assertEquals(302, new Visitor(port).with(before).get("/tasks").statusCode());
    }

    @Test
    void thePasswordWorksWhileTheProviderIsDown() {
        Visitor person = new Visitor(port);
        String path = back(person);
        PROVIDER.down = true;
        try {
            var answer = person.get(path);
            assertTrue(answer.statusCode() == 502 && answer.body().contains("P-677"), answer.body());
            String login = password("Mountain-rain-47");
            assertEquals(
                    302,
                    person.post("/sign-in", Map.of("login", login, "password", "Mountain-rain-47"))
                            .statusCode());
            assertFalse(person.cookie(SessionCookie.NAME).isEmpty());
        } finally {
            PROVIDER.down = false;
        }
    }

    private String password(String chosen) {
        return world.asOwner(db -> db.sql("""
                with given as (update account_secrets set password_hash = :hash, password_changed_at = now() where account_id = :id)
                select login from accounts where id = :id
                """)
                .param("hash", passwords.hash(chosen))
                .param("id", account)
                .query(String.class)
                .single());
    }
}
