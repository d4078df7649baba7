package org.zhunsheng.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 管理帐号：范围、版本、一次性口令、第二因素、统一认证的关联、查找。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AdministrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private Passwords passwords;

    private World world;
    private long bureau;
    private long elsewhere;
    private Visitor system;
    private Visitor security;

    @BeforeEach
    void twoBureaus() {
        world = new World(database);
        bureau = world.organization(1, "bureau", "某市财政局");
        elsewhere = world.organization(1, "bureau", "另一市财政局");
        system = Person.signedIn(world, port, Role.SYSTEM_ADMINISTRATOR, bureau);
        security = Person.signedIn(world, port, Role.SECURITY_ADMINISTRATOR, bureau);
    }

    private String code(long organization) {
        return world.asOwner(db -> db.sql("select code from organizations where id = :id")
                .param("id", organization)
                .query(String.class)
                .single());
    }

    private static String login() {
        return "n" + UUID.randomUUID().toString().substring(0, 8);
    }

    private HttpResponse<String> create(String login, long organization, String how) {
        return system.post(
                "/accounts",
                Map.of(
                        "login",
                        login,
                        "name",
                        "王小明",
                        "email",
                        "",
                        "organization",
                        code(organization),
                        "singleSignOn",
                        how));
    }

    private static String shown(String body, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertTrue(found.find(), pattern);
        return found.group(1);
    }

    private long id(String login) {
        return world.asOwner(db -> db.sql("select id from accounts where login = :login")
                .param("login", login)
                .query(Long.class)
                .single());
    }

    @Test
    void aNewAccountSignsInOnceWithThePasswordShownOnceAndMustChangeIt() {
        String login = login();
        HttpResponse<String> created = create(login, bureau, "false");
        assertEquals(200, created.statusCode());
        String password = shown(created.body(), "id=\"password\">([a-z2-9-]{19})<");
        assertEquals(1, world.audited("account.create", "account:" + id(login)));
        assertFalse(system.get("/accounts/" + id(login)).body().contains(password));
        Visitor person = new Visitor(port);
        assertEquals(
                302,
                person.post("/sign-in", Map.of("login", login, "password", password))
                        .statusCode());
        assertEquals("/my-account", Visitor.location(person.get("/tasks")));
        Map<String, String> change = Map.of("old", password, "wanted", "Qv3mzkgh9w", "again", "Qv3mzkgh9w");
        assertEquals(302, person.post("/my-account/password", change).statusCode());
        assertEquals(200, person.get("/tasks").statusCode());
    }

    @Test
    void aOneTimePasswordIsWorthlessAfterSevenDays() {
        String login = login();
        String password = shown(create(login, bureau, "false").body(), "id=\"password\">([a-z2-9-]{19})<");
        world.asOwner(db -> db.sql(
                        "update account_secrets set password_changed_at = now() - interval '8 days' where account_id = :id")
                .param("id", id(login))
                .update());
        assertEquals(
                422,
                new Visitor(port)
                        .post("/sign-in", Map.of("login", login, "password", password))
                        .statusCode());
    }

    @Test
    void everythingWrongIsSaidAtOnceAndTheTypedValuesStay() {
        HttpResponse<String> answer = system.post(
                "/accounts", Map.of("login", "张 三", "name", "", "email", "x", "organization", code(elsewhere)));
        assertEquals(422, answer.statusCode());
        for (String problem : List.of("P-660", "P-662", "P-663", "P-664"))
            assertTrue(answer.body().contains(problem), problem);
        assertTrue(answer.body().contains("value=\"张 三\""));
        String login = login();
        create(login, bureau, "true");
        assertTrue(create(login, bureau, "true").body().contains("P-661"));
    }

    @Test
    void whatLiesOutsideTheScopeIsLikeUnknown() {
        long stranger = world.account(login(), elsewhere);
        for (String path : List.of("", "/change"))
            assertEquals(404, system.get("/accounts/" + stranger + path).statusCode(), path);
        Map<String, String> any = Map.of("version", "1", "issuer", "https://a.example", "subject", "s");
        for (String path : List.of("/disable", "/enable", "/password", "/identities", "/identities/remove"))
            assertEquals(404, system.post("/accounts/" + stranger + path, any).statusCode(), path);
        for (String path : List.of("/unlock", "/factor/remove", "/sessions/end"))
            assertEquals(404, security.post("/accounts/" + stranger + path, any).statusCode(), path);
        assertEquals(404, system.get("/accounts?organization=" + elsewhere).statusCode());
        assertFalse(system.get("/accounts").body().contains("/accounts/" + stranger + "\""));
        long own = world.account(login(), bureau);
        Map<String, String> away = Map.of("version", "1", "name", "某人", "organization", code(elsewhere));
        assertEquals(422, system.post("/accounts/" + own + "/change", away).statusCode());
    }

    @Test
    void aChangeNeedsThePresentVersion() {
        long person = world.account(login(), bureau);
        Map<String, String> change = Map.of("version", "1", "name", "新名称", "organization", code(bureau));
        assertEquals(302, system.post("/accounts/" + person + "/change", change).statusCode());
        assertEquals(409, system.post("/accounts/" + person + "/change", change).statusCode());
        assertEquals(
                409,
                system.post("/accounts/" + person + "/disable", Map.of("version", "1"))
                        .statusCode());
        assertEquals(
                302,
                system.post("/accounts/" + person + "/disable", Map.of("version", "2"))
                        .statusCode());
        assertTrue(system.get("/accounts?state=disabled").body().contains("/accounts/" + person + "\""));
        assertEquals(
                302,
                system.post("/accounts/" + person + "/enable", Map.of("version", "3"))
                        .statusCode());
    }

    @Test
    void thePasswordIsTheSystemAdministratorsAndTheFactorTheSecurityAdministrators() {
        long person = world.account(login(), bureau);
        String session = world.session(person);
        assertEquals(
                403,
                security.post("/accounts/" + person + "/password", Map.of()).statusCode());
        assertEquals(
                403,
                system.post("/accounts/" + person + "/factor/remove", Map.of()).statusCode());
        assertEquals(
                200, system.post("/accounts/" + person + "/password", Map.of()).statusCode());
        assertEquals(302, new Visitor(port).with(session).get("/tasks").statusCode());
        assertEquals(
                302,
                security.post("/accounts/" + person + "/factor/remove", Map.of())
                        .statusCode());
        assertEquals(
                409,
                security.post("/accounts/" + person + "/factor/remove", Map.of())
                        .statusCode());
        assertEquals(1, world.audited("account.reset", "account:" + person));
        assertEquals(1, world.audited("factor.remove", "account:" + person));
    }

    @Test
    void nobodyTakesOverAnAccountWhoseRolesReachBeyondHisScope() {
        long person = world.account(login(), bureau);
        world.grant(person, Role.AUDITOR, 1);
        HttpResponse<String> answer = system.post("/accounts/" + person + "/password", Map.of());
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("P-667"));
        Map<String, String> identity = Map.of("issuer", "https://a.example", "subject", login());
        assertEquals(
                403,
                system.post("/accounts/" + person + "/identities", identity).statusCode());
        assertEquals(
                403,
                security.post("/accounts/" + person + "/factor/remove", Map.of())
                        .statusCode());
        assertEquals(0, world.audited("account.reset", "account:" + person));
    }

    @Test
    void anIdentityBelongsToOneAccount() {
        long one = world.account(login(), bureau);
        long other = world.account(login(), bureau);
        Map<String, String> identity = Map.of("issuer", "https://a.example", "subject", login());
        assertEquals(
                302, system.post("/accounts/" + one + "/identities", identity).statusCode());
        HttpResponse<String> taken = system.post("/accounts/" + other + "/identities", identity);
        assertEquals(422, taken.statusCode());
        assertTrue(taken.body().contains("P-674"));
        String session = world.session(one);
        assertEquals(
                302,
                system.post("/accounts/" + one + "/identities/remove", identity).statusCode());
        assertEquals(302, new Visitor(port).with(session).get("/tasks").statusCode());
        assertEquals(
                302, system.post("/accounts/" + other + "/identities", identity).statusCode());
    }

    @Test
    void theSecurityAdministratorEndsSessions() {
        long person = world.account(login(), bureau);
        String session = world.session(person);
        assertEquals(
                403,
                system.post("/accounts/" + person + "/sessions/end", Map.of()).statusCode());
        assertEquals(
                302,
                security.post("/accounts/" + person + "/sessions/end", Map.of()).statusCode());
        assertEquals(302, new Visitor(port).with(session).get("/tasks").statusCode());
        assertEquals(1, world.audited("session.end", "account:" + person));
    }

    @Test
    void searchFindsLoginsByTheirBeginningAndNamesByAnyPart() {
        String login = login();
        create(login, bureau, "true");
        String link = "/accounts/" + id(login) + "\"";
        for (String text : List.of(login, login.substring(0, 4), "王", "小明", "王小明", login.substring(0, 5) + " 王小"))
            assertTrue(find(text).contains(link), text);
        for (String text : List.of(login.substring(2), "王明", "李", login + "x"))
            assertFalse(find(text).contains(link), text);
        long stranger = world.account(login(), elsewhere);
        world.asOwner(db -> db.sql("update accounts set name = '王小明' where id = :id")
                .param("id", stranger)
                .update());
        assertFalse(find("王小明").contains("/accounts/" + stranger + "\""));
    }

    private String find(String text) {
        return system.get("/accounts?q=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8))
                .body();
    }

    @Test
    void theListIsPagedByKeyWithoutGapsOrRepetitions() {
        for (int number = 0; number < 120; number++) world.account(login(), bureau);
        Pattern row = Pattern.compile("<a href=\"/accounts/(\\d+)\"");
        java.util.Set<String> seen = new java.util.LinkedHashSet<>();
        String path = "/accounts";
        int rows = 0;
        while (true) {
            String body = system.get(path).body();
            Matcher found = row.matcher(body);
            while (found.find()) {
                seen.add(found.group(1));
                rows++;
            }
            Matcher next =
                    Pattern.compile("href=\"(/accounts\\?[^\"]*after=\\d+)\"").matcher(body);
            if (!next.find()) break;
            path = next.group(1).replace("&amp;", "&");
        }
        assertEquals(rows, seen.size());
        assertEquals(122, seen.size());
    }
}
