package org.zhunsheng.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 帐号与授权的接口，出示访问令牌：只有令牌上的权限。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccountsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private JsonMapper json;

    private World world;
    private long bureau;

    @BeforeEach
    void aBureau() {
        world = new World(database);
        bureau = world.organization(1, "bureau", "某市财政局");
    }

    private String token(Role role, String permissions) {
        long account = world.account("t" + UUID.randomUUID().toString().substring(0, 8), bureau);
        world.grant(account, role, bureau);
        String token = AccessTokens.PREFIX + Token.fresh();
        world.asOwner(db -> db.sql("""
                insert into access_tokens (account_id, name, token_hash, permissions, expires_at)
                values (:account, 'x', :hash, string_to_array(:permissions, ' '), now() + interval '1 day')
                """)
                .param("account", account)
                .param("hash", Token.hash(token))
                .param("permissions", permissions)
                .update());
        return token;
    }

    private HttpResponse<String> send(
            String token, String method, String path, @Nullable String body, @Nullable String match) {
        HttpRequest.Builder request = new Visitor(port)
                .request(path)
                .setHeader("Accept", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (match != null) request.header("If-Match", match);
        return new Visitor(port).send(request);
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    @Test
    void anAccountIsCreatedReadChangedAndDisabled() {
        String token = token(Role.SYSTEM_ADMINISTRATOR, "organization.read account.read account.write");
        String login = "t" + UUID.randomUUID().toString().substring(0, 8);
        HttpResponse<String> created = send(token, "POST", "/api/v1/accounts", """
                {"login": "%s", "name": "接口建的", "organization": %d}""".formatted(login, bureau), null);
        assertEquals(201, created.statusCode(), created.body());
        assertEquals(19, read(created).get("password").asString().length());
        String path = "/api/v1/accounts/" + read(created).get("id").asLong();
        HttpResponse<String> shown = send(token, "GET", path, null, null);
        assertEquals("\"1\"", shown.headers().firstValue("ETag").orElse(""));
        String change = "{\"name\": \"改了名的\", \"organization\": " + bureau + "}";
        assertEquals(200, send(token, "PUT", path, change, "\"1\"").statusCode());
        assertEquals(409, send(token, "PUT", path, change, "\"1\"").statusCode());
        assertEquals(400, send(token, "PUT", path, change, null).statusCode());
        HttpResponse<String> disabled = send(token, "POST", path + "/disable", null, "\"2\"");
        assertEquals("disabled", read(disabled).get("state").asString());
        JsonNode list = read(send(token, "GET", "/api/v1/accounts?q=" + login, null, null));
        assertEquals(1, list.get("items").size());
    }

    @Test
    void theSameKeyDoesItOnceAndTheAnswerIsKeptEncrypted() {
        String token = token(Role.SYSTEM_ADMINISTRATOR, "organization.read account.read account.write");
        String login = "t" + UUID.randomUUID().toString().substring(0, 8);
        String body = "{\"login\": \"%s\", \"name\": \"接口建的\", \"organization\": %d}".formatted(login, bureau);
        HttpResponse<String> first = create(token, login, body);
        HttpResponse<String> again = create(token, login, body);
        assertEquals(201, first.statusCode(), first.body());
        assertEquals(201, again.statusCode(), again.body());
        assertEquals(first.body(), again.body());
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
        String kept = world.asOwner(db -> db.sql("select answer from idempotency_keys where key = :key")
                .param("key", login)
                .query(String.class)
                .single());
        assertFalse(kept.contains(read(first).get("password").asString()), kept);
        HttpResponse<String> other = create(token, login, body.replace("接口建的", "另一个"));
        assertEquals(ServiceProblem.KEY_REUSED.row().status(), other.statusCode(), other.body());
        assertTrue(other.body().contains(ServiceProblem.KEY_REUSED.row().code()), other.body());
    }

    private HttpResponse<String> create(String token, String key, String body) {
        return new Visitor(port)
                .send(new Visitor(port)
                        .request("/api/v1/accounts")
                        .setHeader("Accept", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void whatIsWrongIsSaidAsAProblem() {
        String token = token(Role.SYSTEM_ADMINISTRATOR, "organization.read account.read account.write");
        HttpResponse<String> answer = send(token, "POST", "/api/v1/accounts", """
                {"login": "A B", "name": "", "organization": %d}""".formatted(bureau), null);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        assertEquals(2, read(answer).get("errors").size());
        assertEquals(
                400,
                send(token, "GET", "/api/v1/accounts?limit=201", null, null).statusCode());
    }

    @Test
    void aTokenHasNoMoreThanItsPermissionsAndOpensNoPage() {
        String reading = token(Role.SECURITY_ADMINISTRATOR, "account.read");
        assertEquals(200, send(reading, "GET", "/api/v1/accounts", null, null).statusCode());
        long person = world.account("t" + UUID.randomUUID().toString().substring(0, 8), bureau);
        String grant = "{\"account\": %d, \"role\": \"auditor\", \"organization\": %d}".formatted(person, bureau);
        assertEquals(403, send(reading, "POST", "/api/v1/grants", grant, null).statusCode());
        assertEquals(401, send(reading, "GET", "/my-account", null, null).statusCode());
        String granting = token(Role.SECURITY_ADMINISTRATOR, "organization.read account.read role.grant");
        HttpResponse<String> granted = send(granting, "POST", "/api/v1/grants", grant, null);
        assertEquals(201, granted.statusCode(), granted.body());
        JsonNode list = read(send(granting, "GET", "/api/v1/grants?account=" + person, null, null));
        assertEquals("auditor", list.get("items").get(0).get("role").asString());
        String revoke = "/api/v1/grants/" + read(granted).get("id").asLong() + "/revoke";
        assertEquals(403, send(reading, "POST", revoke, null, null).statusCode());
        assertEquals(204, send(granting, "POST", revoke, null, null).statusCode());
    }

    @Test
    void organisationsAndAccountsOutsideTheScopeAreUnknown() {
        long elsewhere = world.organization(1, "bureau", "另一市财政局");
        long stranger = world.account("t" + UUID.randomUUID().toString().substring(0, 8), elsewhere);
        String writing = token(Role.SYSTEM_ADMINISTRATOR, "organization.read account.read account.write");
        String body = "{\"login\": \"somebody-new\", \"name\": \"某人\", \"organization\": " + elsewhere + "}";
        assertEquals(404, send(writing, "POST", "/api/v1/accounts", body, null).statusCode());
        assertEquals(
                404,
                send(writing, "GET", "/api/v1/accounts/" + stranger, null, null).statusCode());
        String granting = token(Role.SECURITY_ADMINISTRATOR, "organization.read account.read role.grant");
        String grant = "{\"account\": %d, \"role\": \"auditor\", \"organization\": %d}";
        for (String one : new String[] {
            grant.formatted(stranger, bureau),
            grant.formatted(world.account("t" + UUID.randomUUID().toString().substring(0, 8), bureau), elsewhere)
        }) assertEquals(404, send(granting, "POST", "/api/v1/grants", one, null).statusCode());
    }
}
