package org.zhunsheng.server.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.world.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 订阅的页面与接口：密钥只显示一次，写错的留在页面上，每一件都有审计。 */
class SubscriptionPagesTest extends WebhookGround {

    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]{44}");
    private static final String URL = "https://receiver.example.cn/in";

    private Visitor visitor() {
        return new Visitor(port).with(region.world.session(administrator));
    }

    @Test
    void theSecretIsShownOnceAndKeptEncrypted() {
        Visitor visitor = visitor();
        String form =
                visitor.get("/subscriptions/new?organization=" + region.bureau).body();
        assertTrue(form.contains("云溪县财政局") && form.contains("assignment.submit"), form);
        Map<String, String> wish = Map.of("organization", "" + region.bureau, "name", "一体化系统", "url", URL);
        String made = visitor.post("/subscriptions", wish).body();
        String secret = secret(made);
        long id = region.world.asOwner(db ->
                db.sql("select max(id) from subscriptions").query(Long.class).single());
        assertFalse(visitor.get("/subscriptions/" + id).body().contains("whsec_"), "never again");
        assertTrue(visitor.get("/subscriptions").body().contains("一体化系统"));
        byte[] kept = region.world.asOwner(db -> db.sql("select secret from subscriptions where id = " + id)
                .query(byte[].class)
                .single());
        assertEquals(secret, Secrets.shown(secrets.opened(kept, id)));
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains(secret));
        String renewed = visitor.post("/subscriptions/" + id + "/renew", Map.of("version", "1"))
                .body();
        assertFalse(secret.equals(secret(renewed)));
        assertEquals(
                302,
                visitor.post("/subscriptions/" + id + "/stop", Map.of("version", "2"))
                        .statusCode());
        assertEquals(
                409,
                visitor.post("/subscriptions/" + id + "/resume", Map.of("version", "2"))
                        .statusCode());
        assertEquals(
                302,
                visitor.post("/subscriptions/" + id + "/remove", Map.of("version", "3"))
                        .statusCode());
        assertEquals(404, visitor.get("/subscriptions/" + id).statusCode());
        for (String act : new String[] {"create", "renew", "stop", "remove"})
            assertEquals(1, region.world.audited("subscription." + act, "subscription:" + id), act);
        assertEquals(0, region.count("audit_events where detail::text like '%" + secret + "%'"));
    }

    private static String secret(String page) {
        Matcher found = SECRET.matcher(page);
        assertTrue(found.find(), page);
        return found.group();
    }

    @Test
    void whatIsWrittenWrongStaysOnThePage() {
        Visitor visitor = visitor();
        Map<String, String> wish = new HashMap<>(Map.of("organization", "" + region.bureau, "name", "一体化系统"));
        wish.put("url", "http://receiver.example.cn/in");
        HttpResponse<String> plain = visitor.post("/subscriptions", wish);
        assertEquals(422, plain.statusCode());
        assertTrue(plain.body().contains("P-975") && plain.body().contains("value=\"一体化系统\""), plain.body());
        wish.put("url", "https://169.254.169.254/latest/meta-data");
        assertTrue(visitor.post("/subscriptions", wish).body().contains("P-976"));
        wish.put("url", URL);
        wish.put("types", "assignment.fly");
        assertTrue(visitor.post("/subscriptions", wish).body().contains("P-979"));
        long id = subscribe(receiver.url()).subscription().id();
        HttpResponse<String> beyond =
                visitor.post("/subscriptions/" + id + "/replay", Map.of("version", "1", "after", "999999999"));
        assertEquals(422, beyond.statusCode());
        assertTrue(beyond.body().contains("P-979") && beyond.body().contains("value=\"999999999\""), beyond.body());
        assertEquals(
                409,
                visitor.post("/subscriptions/" + id + "/stop", Map.of("version", "7"))
                        .statusCode());
    }

    @Test
    void anOldSessionConfirmsFirst() {
        Visitor stale = new Visitor(port).with(region.world.session(administrator, Duration.ofMinutes(20)));
        Map<String, String> wish = Map.of("organization", "" + region.bureau, "name", "一体化系统", "url", URL);
        HttpResponse<String> answer = stale.post("/subscriptions", wish);
        assertFalse(answer.body().contains("whsec_"));
        assertEquals(
                0,
                region.count("subscriptions s join organizations o on o.id = s.organization_id where o.id = "
                        + region.bureau));
    }

    @Test
    void aProgramDoesTheSameWithItsToken() {
        String token = region.world.accessToken(administrator, "setting.write", "organization.read");
        JsonNode made = call(
                token,
                "",
                "{\"organization\": " + region.bureau + ", \"name\": \"一体化系统\", \"url\": \"" + URL
                        + "\", \"types\": [\"assignment.pass\"]}",
                "");
        String path = "/" + made.path("id").asLong();
        assertTrue(SECRET.matcher(made.path("secret").asString()).matches(), made.toString());
        JsonNode replayed = call(token, path + "/act", "{\"act\": \"replay\", \"after\": 0}", "\"1\"");
        assertEquals(0, replayed.path("position").asLong());
        assertEquals(2, replayed.path("version").asInt());
        assertTrue(replayed.path("secret").isNull());
        assertEquals(
                "stopped",
                call(token, path + "/act", "{\"act\": \"stop\"}", "\"2\"")
                        .path("state")
                        .asString());
        assertEquals(
                "P-979",
                call(token, path + "/act", "{\"act\": \"replay\"}", "\"3\"")
                        .path("code")
                        .asString());
    }

    private JsonNode call(String token, String path, String body, String seen) {
        Visitor visitor = new Visitor(port).accepting("application/json");
        HttpRequest.Builder request = visitor.request("/api/v1/subscriptions" + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!seen.isEmpty()) request.header("If-Match", seen);
        return JsonMapper.shared().readTree(visitor.send(request).body());
    }

    /** 文档里教的办法，照着做就核对得了。 */
    @Test
    void theSignatureIsVerifiedAsTheDocumentSays() throws Exception {
        String doc = Files.readString(Path.of("../docs/events.md"));
        String script = doc.substring(doc.indexOf("```sh\n") + 6, doc.indexOf("```\n", doc.indexOf("```sh\n")));
        Message message =
                new Message("zs-7-1207", 1_795_857_153L, "{\"previous\":1205,\"event\":{\"data\":\"中文 $x\"}}");
        byte[] secret = Secrets.fresh();
        String said = shell(
                script,
                Map.of(
                        "SECRET", Secrets.shown(secret),
                        "WEBHOOK_ID", message.id(),
                        "WEBHOOK_TIMESTAMP", "" + message.timestamp(),
                        "BODY", message.body()));
        assertEquals(message.signature(secret), said);
    }

    private static String shell(String script, Map<String, String> environment) throws IOException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", script);
        shell.environment().putAll(environment);
        Process process = shell.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
