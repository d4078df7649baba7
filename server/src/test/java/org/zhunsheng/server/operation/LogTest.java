package org.zhunsheng.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Open;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 日志里没有人的名字、口令、令牌；一件事一行，写不进假的。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class LogTest {

    private static final String CANARY = "canary-7f3a9";

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @TestConfiguration
    @RestController
    @Open
    static class Failing {

        private final JdbcClient db;

        Failing(JdbcClient db) {
            this.db = db;
        }

        @GetMapping("/failing")
        String fail(@RequestParam String value) {
            return db.sql("select cast(:value as int)")
                    .param("value", value)
                    .query(String.class)
                    .single();
        }

        @GetMapping("/failing/outside")
        String failOutside(@RequestParam String value) {
            try {
                return fail(value);
            } catch (RuntimeException failed) {
                throw new IllegalStateException("around: " + failed.getMessage(), failed);
            }
        }
    }

    @Test
    void nothingOfAPersonReachesTheLog(CapturedOutput output) {
        World world = new World(database);
        long account = world.account(CANARY, 1);
        world.grant(account, Role.AUDITOR, 1);
        String session = world.session(account);
        Visitor visitor = new Visitor(port).with(session);
        new Visitor(port).post("/sign-in", Map.of("login", CANARY, "password", CANARY + "-password"));
        visitor.post(
                "/my-account/password",
                Map.of("old", CANARY + "-old", "wanted", CANARY + "-new", "again", CANARY + "-new"));
        visitor.post("/my-account/tokens", Map.of("name", CANARY, "permissions", CANARY));
        visitor.post("/my-account/sessions/" + CANARY + "/end", Map.of());
        visitor.get("/audit?account=" + CANARY + "&before=" + CANARY);
        visitor.get("/" + CANARY + "?q=" + CANARY);
        for (String header : List.of("zsp_" + CANARY, CANARY)) {
            Visitor program = new Visitor(port);
            program.send(program.request("/api/v1/" + CANARY)
                    .header("Authorization", "Bearer " + header)
                    .GET());
            program.send(program.request("/my-account")
                    .header("Content-Type", CANARY)
                    .method("PATCH", HttpRequest.BodyPublishers.ofString(CANARY)));
        }
        assertEquals(500, visitor.get("/failing?value=" + CANARY).statusCode());
        assertEquals(500, visitor.get("/failing/outside?value=" + CANARY).statusCode());
        String log = output.getAll();
        assertTrue(log.lines().filter(line -> line.contains("P-611")).count() >= 2, log);
        for (String secret : List.of(CANARY, session)) assertFalse(log.contains(secret), log);
    }

    @Test
    void theLineNamesTheRequest(CapturedOutput output) {
        new Visitor(port).get("/failing?value=x");
        String line = output.getAll()
                .lines()
                .filter(one -> one.contains("P-611"))
                .findFirst()
                .orElse("");
        assertTrue(line.matches("^\\S+ ERROR \\[([0-9a-f]{16})] RefusalPages: P-611 \\1 \\| .*22P02.*"), line);
    }

    @Test
    void aLineBreakCannotForgeALine(CapturedOutput output) {
        LoggerFactory.getLogger(LogTest.class)
                .warn("one\r\n2026-01-01 ERROR forged {}", "a\nb\u001b[31m", new IllegalStateException("c\nd"));
        List<String> lines =
                output.getAll().lines().filter(line -> line.contains("forged")).toList();
        assertEquals(1, lines.size(), output.getAll());
        assertTrue(lines.getFirst().contains("c d") && !lines.getFirst().contains("\u001b"), lines.getFirst());
    }
}
